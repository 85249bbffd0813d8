using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using LineMobileBot.Site.Safety;

namespace LineMobileBot.BackOffice;

/// <summary>
/// Every write of the back office is one transaction, and one with an Idempotency-Key happens once: the answer is kept in
/// the same transaction and given again. A refusal changes nothing, and is not kept: it may be right the next time.
/// </summary>
internal sealed class ApiWrites(RequestDelegate next, KeyedHashes hashes, TimeProvider clock)
{
    private const string KeyHeader = "Idempotency-Key";
    private const string Purpose = "api-body";
    private const int LongestKey = 200;

    public async Task InvokeAsync(HttpContext context, ApiTransaction transaction)
    {
        var apiKey = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (apiKey is null || HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint() is null)
        {
            await next(context);
            return;
        }

        var idempotencyKey = context.Request.Headers[KeyHeader].ToString();
        if (idempotencyKey.Length > LongestKey)
        {
            var problem = ApiProblems.Invalid(
                "idempotency-key",
                $"An Idempotency-Key has at most {LongestKey} characters."
            );
            await ApiProblems.WriteAsync(context, problem);
            return;
        }

        await transaction.BeginAsync(context.RequestAborted);
        if (idempotencyKey.Length == 0)
        {
            await WriteAsync(context, transaction, keep: null);
        }
        else
        {
            await WriteOnceAsync(context, transaction, Guid.Parse(apiKey), idempotencyKey);
        }
    }

    private async Task WriteOnceAsync(
        HttpContext context,
        ApiTransaction transaction,
        Guid apiKey,
        string idempotencyKey
    )
    {
        var hash = await HashAsync(context.Request);
        var first = await ApiAnswers.FindAsync(transaction.Connection, apiKey, idempotencyKey, context.RequestAborted);
        if (first is null)
        {
            await WriteAsync(
                context,
                transaction,
                answer =>
                    ApiAnswers.KeepAsync(
                        transaction.Connection,
                        apiKey,
                        idempotencyKey,
                        answer with
                        {
                            RequestHash = hash,
                        },
                        clock.GetUtcNow(),
                        context.RequestAborted
                    )
            );
        }
        else if (!first.RequestHash.AsSpan().SequenceEqual(hash))
        {
            await ApiProblems.WriteAsync(context, ApiProblems.KeyReused);
        }
        else
        {
            await GiveAsync(context.Response, context.Response.Body, first);
        }
    }

    private async Task WriteAsync(HttpContext context, ApiTransaction transaction, Func<ApiAnswer, Task>? keep)
    {
        // The caller must not read "done" before it is: the answer waits for the commit.
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var answer = new ApiAnswer([], context.Response.StatusCode, context.Response.ContentType, buffer.ToArray());
        if (answer.Status < StatusCodes.Status400BadRequest)
        {
            if (keep is not null)
            {
                await keep(answer);
            }

            await transaction.CommitAsync(context.RequestAborted);
        }

        await GiveAsync(context.Response, body, answer);
    }

    private static async Task GiveAsync(HttpResponse response, Stream body, ApiAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        await body.WriteAsync(answer.Body);
    }

    private async Task<byte[]> HashAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk)) > 0)
        {
            hash.AppendData(chunk, 0, read);
        }

        request.Body.Position = 0;
        // Keyed: a body may hold an initial password, and a bare hash of it could be guessed at.
        return hashes.Of(Purpose, Convert.ToHexString(hash.GetHashAndReset()));
    }
}
