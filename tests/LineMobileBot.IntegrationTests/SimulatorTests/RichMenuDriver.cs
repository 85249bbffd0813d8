using System.Buffers.Binary;
using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Rich menus as a bot makes them.</summary>
internal sealed class RichMenuDriver(SimulatorHost line)
{
    public static object Menu(params object[] actions) =>
        new
        {
            size = new { width = 2500, height = 1686 },
            selected = true,
            name = "menu",
            chatBarText = "Menu",
            areas = actions.Select(
                (action, i) =>
                    new
                    {
                        bounds = new
                        {
                            x = i * 833,
                            y = 0,
                            width = 833,
                            height = 1686,
                        },
                        action,
                    }
            ),
        };

    public static object Postback(string label, string data) =>
        new
        {
            type = "postback",
            label,
            data,
        };

    /// <summary>As much of a PNG as tells its size.</summary>
    public static byte[] Png(int width, int height, int length = 64)
    {
        var png = new byte[length];
        ReadOnlySpan<byte> header =
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            0x49,
            0x48,
            0x44,
            0x52,
        ];
        header.CopyTo(png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    public async Task<string> CreateAsync(params object[] actions)
    {
        var answer = await line.PostAsync("/v2/bot/richmenu", Menu(actions));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Text("richMenuId")!;
    }

    public async Task<string> CreateWithImageAsync(params object[] actions)
    {
        var richMenuId = await CreateAsync(actions);
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(richMenuId, Png(2500, 1686))).Status);
        return richMenuId;
    }

    public Task<Answer> UploadAsync(string richMenuId, byte[] image, string contentType = "image/png") =>
        line.SendBytesAsync(HttpMethod.Post, $"/api-data/v2/bot/richmenu/{richMenuId}/content", image, contentType);

    public Task<Answer> LinkAsync(string userId, string richMenuId) =>
        line.ApiAsync(HttpMethod.Post, $"/v2/bot/user/{userId}/richmenu/{richMenuId}");

    public Task<Answer> SetDefaultAsync(string richMenuId) => LinkAsync("all", richMenuId);

    public async Task<string?> SeenByAsync(string userId) =>
        (await line.SendAsync(HttpMethod.Get, $"/control/users/{userId}/richmenu")).Text("richMenuId");
}
