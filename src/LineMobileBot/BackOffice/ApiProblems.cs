using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LineMobileBot.BackOffice;

/// <summary>One kind of error: its stable code, its status and its sentence.</summary>
internal sealed record ApiProblem(string Code, int Status, string Sentence);

/// <summary>The catalogue of the back office's errors (RFC 9457). Callers branch on the code, never on the sentence.</summary>
internal static class ApiProblems
{
    public static ApiProblem Unauthorized { get; } = new("unauthorized", 401, "A valid back-office key is required.");
    public static ApiProblem Forbidden { get; } = new("forbidden", 403, "This key does not have the scope for that.");
    public static ApiProblem BadRequest { get; } = new("bad-request", 400, "The body could not be read.");
    public static ApiProblem Internal { get; } =
        new("internal", 500, "Something broke on our side; the same call may be sent again.");
    public static ApiProblem KeyReused { get; } =
        new("idempotency-key-reused", 422, "This Idempotency-Key was used with another request.");
    public static ApiProblem NoSuchContractor { get; } = new("no-such-contractor", 404, "There is no such contractor.");
    public static ApiProblem NoSuchLine { get; } = new("no-such-line", 404, "There is no such line.");
    public static ApiProblem NoSuchApplication { get; } =
        new("no-such-application", 404, "There is no such application.");
    public static ApiProblem NotTheContractorsApplication { get; } =
        new("no-such-application", 422, "The contractor has no such application.");
    public static ApiProblem ApplicationNotOpen { get; } =
        new("application-not-open", 409, "The application was cancelled, or has its line already.");
    public static ApiProblem NoUsageCode { get; } =
        new("no-usage-code", 409, "The line has no usage code: its SIM has not been sent, or the line has ended.");

    public static ApiProblem InvalidMsisdn { get; } =
        Invalid("msisdn", "A Japanese phone number is required, such as +819012345678.");

    public static ApiProblem Invalid(string field, string sentence) => new($"invalid-{field}", 400, sentence);

    public static ProblemHttpResult Result(ApiProblem problem) => TypedResults.Problem(Details(problem));

    public static Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(
            Details(problem),
            BackOfficeJson.Default.ProblemDetails,
            "application/problem+json"
        );
    }

    private static ProblemDetails Details(ApiProblem problem) =>
        new()
        {
            Status = problem.Status,
            Title = problem.Sentence,
            Extensions = { ["code"] = problem.Code },
        };
}
