using System.Security.Claims;
using LineMobileBot.Site.Safety;

namespace LineMobileBot.BackOffice;

/// <summary>
/// Every write of the back office is one transaction, and one with an Idempotency-Key happens once: the answer is kept in
/// the same transaction and given again. A refusal changes nothing, and is not kept: it may be right the next time.
/// </summary>
internal sealed class ApiWrites(RequestDelegate next, KeyedHashes hashes, TimeProvider clock)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    public async Task InvokeAsync(HttpContext context)
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

        // Asked for here: a further parameter would have the whole of System.Linq.Expressions loaded at the start.
        var transaction = context.RequestServices.GetRequiredService<ApiTransaction>();
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
        await using var body = new HashedBody(context.Request, hashes);
        var first = await ApiAnswers.FindAsync(transaction.Connection, apiKey, idempotencyKey, context.RequestAborted);
        if (first is null)
        {
            await WriteAsync(
                context,
                transaction,
                async answer =>
                    await ApiAnswers.KeepAsync(
                        transaction.Connection,
                        apiKey,
                        idempotencyKey,
                        answer with
                        {
                            RequestHash = await body.ReadToEndAsync(context.RequestAborted),
                        },
                        clock.GetUtcNow(),
                        context.RequestAborted
                    )
            );
            return;
        }

        await using var content = first.Body;
        var hash = await body.ReadToEndAsync(context.RequestAborted);
        if (hash.AsSpan().SequenceEqual(first.RequestHash))
        {
            await GiveAsync(context.Response, context.Response.Body, first);
        }
        else
        {
            await ApiProblems.WriteAsync(context, ApiProblems.KeyReused);
        }
    }

    private async Task WriteAsync(HttpContext context, ApiTransaction transaction, Func<ApiAnswer, Task>? keep)
    {
        // The caller must not read "done" before it is: the answer waits for the commit.
        var body = context.Response.Body;
        await using var buffer = new AnswerBuffer();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var answer = new ApiAnswer([], context.Response.StatusCode, context.Response.ContentType, buffer);
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
        answer.Body.Position = 0;
        await answer.Body.CopyToAsync(body);
    }
}
