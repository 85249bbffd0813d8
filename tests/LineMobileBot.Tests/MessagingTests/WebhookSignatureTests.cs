using System.Text;
using Line.Messaging.Webhook;

namespace LineMobileBot.Tests.MessagingTests;

public class WebhookSignatureTests
{
    // The vector LINE publishes beside its description of the signature.
    private const string Signature = "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=";
    private static readonly ChannelSecret Secret = new("8c570fa6dd201bb328f1c1eac23a96d8");
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}"""
    );

    [Fact]
    public void The_official_vector_is_valid()
    {
        Assert.Equal(WebhookSignatureOutcome.Valid, WebhookSignature.Verify(Body, Signature, [Secret]));
    }

    [Fact]
    public void Signing_gives_the_official_vector()
    {
        Assert.Equal(Signature, WebhookSignature.Sign(Body, Secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_header_is_missing(string? header)
    {
        Assert.Equal(WebhookSignatureOutcome.Missing, WebhookSignature.Verify(Body, header, [Secret]));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("!!!!mvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=")]
    [InlineData("GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDL")]
    [InlineData("GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs= ")]
    [InlineData("GhRKmvmHys4Pi8DxkF4-EayaH0OqtJtaZxgTD9fMDLs=")]
    [InlineData("GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLsA")]
    [InlineData("                                            ")]
    public void A_header_that_is_no_base64_of_32_bytes_is_malformed(string header)
    {
        Assert.Equal(WebhookSignatureOutcome.Malformed, WebhookSignature.Verify(Body, header, [Secret]));
    }

    [Fact]
    public void One_changed_byte_of_the_body_is_wrong()
    {
        byte[] changed = [.. Body];
        changed[^1] ^= 1;

        Assert.Equal(WebhookSignatureOutcome.Wrong, WebhookSignature.Verify(changed, Signature, [Secret]));
    }

    [Fact]
    public void Another_secret_is_wrong()
    {
        Assert.Equal(WebhookSignatureOutcome.Wrong, WebhookSignature.Verify(Body, Signature, [new("other")]));
    }

    [Fact]
    public void No_secret_at_all_is_wrong()
    {
        Assert.Equal(WebhookSignatureOutcome.Wrong, WebhookSignature.Verify(Body, Signature, []));
    }

    [Fact]
    public void Any_of_several_secrets_may_have_signed()
    {
        Assert.Equal(
            WebhookSignatureOutcome.Valid,
            WebhookSignature.Verify(Body, Signature, [new("old"), Secret, new("new")])
        );
    }

    [Fact]
    public void An_empty_body_can_be_signed_too()
    {
        var signature = WebhookSignature.Sign([], Secret);

        Assert.Equal(WebhookSignatureOutcome.Valid, WebhookSignature.Verify([], signature, [Secret]));
    }

    [Fact]
    public void Nothing_fails_open_by_default()
    {
        Assert.NotEqual(WebhookSignatureOutcome.Valid, default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_secret_is_refused(string secret)
    {
        Assert.Throws<ArgumentException>(() => new ChannelSecret(secret));
    }

    [Fact]
    public void A_secret_does_not_show_itself()
    {
        Assert.DoesNotContain("8c57", Secret.ToString(), StringComparison.Ordinal);
    }
}
