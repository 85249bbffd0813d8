using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class RichMenuImageTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private SimulatorHost _line = null!;
    private RichMenuDriver _menus = null!;
    private string _richMenuId = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _menus = new RichMenuDriver(_line);
        _richMenuId = await _menus.CreateAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [InlineData(800, 250, true)]
    [InlineData(2500, 1686, true)]
    [InlineData(2500, 1724, true)]
    [InlineData(2500, 1725, false)]
    [InlineData(799, 250, false)]
    [InlineData(2501, 1686, false)]
    [InlineData(800, 249, false)]
    public async Task An_image_must_have_a_size_LINE_allows(int width, int height, bool allowed)
    {
        var answer = await _menus.UploadAsync(_richMenuId, RichMenuDriver.Png(width, height));

        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(allowed ? null : "The image size is not allowed for richmenu", answer.Message);
    }

    [Theory]
    [InlineData(Megabyte, HttpStatusCode.OK)]
    [InlineData(Megabyte + 1, HttpStatusCode.BadRequest)]
    [InlineData((2 * Megabyte) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task An_image_has_at_most_a_megabyte(int length, HttpStatusCode expected)
    {
        var answer = await _menus.UploadAsync(_richMenuId, RichMenuDriver.Png(2500, 1686, length));

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task An_image_cannot_be_replaced()
    {
        await _menus.UploadAsync(_richMenuId, RichMenuDriver.Png(2500, 1686));

        var second = await _menus.UploadAsync(_richMenuId, RichMenuDriver.Png(2500, 843));

        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Equal("An image has already been uploaded to the richmenu", second.Message);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("image/gif", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("image/jpeg", HttpStatusCode.BadRequest)]
    public async Task An_image_is_sent_raw_and_called_what_it_is(string contentType, HttpStatusCode expected)
    {
        var answer = await _menus.UploadAsync(_richMenuId, RichMenuDriver.Png(2500, 1686), contentType);

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task The_image_comes_back_to_the_bot_and_to_the_page()
    {
        var image = RichMenuDriver.Png(2500, 1686);
        await _menus.UploadAsync(_richMenuId, image);

        var forPage = await _line.Http.GetByteArrayAsync(
            new Uri($"/phone/richmenus/{_richMenuId}/image", UriKind.Relative)
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api-data/v2/bot/richmenu/{_richMenuId}/content");
        request.Headers.Authorization = new("Bearer", "simulator-channel-token");
        using var forBot = await _line.Http.SendAsync(request);

        Assert.Equal(image, forPage);
        Assert.Equal(image, await forBot.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", forBot.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_menu_that_is_not_there_takes_no_image()
    {
        var answer = await _menus.UploadAsync("richmenu-0", RichMenuDriver.Png(2500, 1686));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
