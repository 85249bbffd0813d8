using System.Net;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>The framework takes an answer of 5xx for a refusal of the code; it is none, LINE is only not well.</summary>
internal sealed class ServerErrors() : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode < HttpStatusCode.InternalServerError)
        {
            return answer;
        }

        answer.Dispose();
        throw new HttpRequestException(HttpRequestError.InvalidResponse, statusCode: answer.StatusCode);
    }
}
