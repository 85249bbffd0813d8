using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Videos, sounds and files that people send: LINE has them ready a little later.</summary>
public sealed class MediaTests : IAsyncLifetime
{
    private static readonly byte[] Bytes = [1, 2, 3];

    private SimulatorHost _line = null!;
    private string _user = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync("TranscodingTime=00:00:10");
        _user = await _line.AddFriendAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [InlineData("video", "video/mp4")]
    [InlineData("audio", "audio/mp4")]
    public async Task A_video_or_a_sound_is_being_prepared_before_it_can_be_had(string kind, string contentType)
    {
        var id = await SendAsync($"{kind}?durationMs=1500", contentType);

        Assert.Equal("processing", (await GetAsync(id, "/transcoding")).Text("status"));
        Assert.Equal(HttpStatusCode.Accepted, (await GetAsync(id)).Status);
        _line.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("succeeded", (await GetAsync(id, "/transcoding")).Text("status"));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(id)).Status);

        var told = (await _line.Bot.WaitForAsync(2))[1].Request.Events[0].Raw.GetProperty("message");
        Assert.Equal((kind, 1500), (told.GetProperty("type").GetString(), told.GetProperty("duration").GetInt32()));
        Assert.Equal(kind == "video", told.TryGetProperty("quoteToken", out _));
    }

    [Fact]
    public async Task A_file_comes_with_its_name_and_size_and_has_no_preview()
    {
        var id = await SendAsync("file?fileName=bill.pdf", "application/pdf");

        var told = (await _line.Bot.WaitForAsync(2))[1].Request.Events[0].Raw.GetProperty("message");
        Assert.Equal("bill.pdf", told.GetProperty("fileName").GetString());
        Assert.Equal(3, told.GetProperty("fileSize").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(id, "/preview")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(id, "/transcoding")).Status);
    }

    [Fact]
    public async Task A_video_is_no_sound()
    {
        var answer = await _line.SendBytesAsync(HttpMethod.Post, $"/control/users/{_user}/audio", Bytes, "video/mp4");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private async Task<string> SendAsync(string path, string contentType)
    {
        var answer = await _line.SendBytesAsync(HttpMethod.Post, $"/control/users/{_user}/{path}", Bytes, contentType);
        return answer.Text("messageId")!;
    }

    private async Task<Answer> GetAsync(string id, string what = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api-data/v2/bot/message/{id}/content{what}");
        request.Headers.Authorization = new("Bearer", "simulator-channel-token");
        using var response = await _line.Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
