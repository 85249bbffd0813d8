using System.Net.Mail;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LineMobileBot.BackOffice;

internal static class ContractEndpoints
{
    private const int LongestLoginId = 64;
    private const int LongestName = 200;

    public static void MapContracts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", Plans).RequireAuthorization(ApiScopes.LinesRead).Produces<IReadOnlyList<PlanModel>>();
        api.MapPut("/contractors/{loginId}", PutAsync)
            .RequireAuthorization(ApiScopes.ContractsWrite)
            .Produces<ContractorAnswer>()
            .Produces<ContractorAnswer>(StatusCodes.Status201Created);
        api.MapPost("/contractors/{loginId}/lines", ApplyAsync)
            .RequireAuthorization(ApiScopes.LinesWrite)
            .Produces<NewLineAnswer>(StatusCodes.Status201Created);
    }

    private static Ok<IReadOnlyList<PlanModel>> Plans() =>
        TypedResults.Ok<IReadOnlyList<PlanModel>>([
            .. PlanCatalogue.All.Select(plan => new PlanModel(
                plan.Code,
                plan.Name,
                plan.Data.Bytes,
                plan.BaseFee.Amount,
                plan.SaleFrom,
                plan.SaleTo
            )),
        ]);

    private static async Task<IResult> PutAsync(
        string loginId,
        ContractorModel model,
        Contractors contractors,
        InitialPassword password,
        ApiTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        if (Invalid(loginId, model) is { } invalid)
        {
            return ApiProblems.Result(invalid);
        }

        var outcome = await contractors.PutAsync(
            transaction.Connection,
            loginId,
            model.Name!.Trim(),
            model.Email!,
            string.IsNullOrWhiteSpace(model.HouseholdId) ? null : model.HouseholdId,
            cancellationToken
        );
        if (model.InitialPassword is { } initial && outcome is not ContractorOutcome.Refused)
        {
            await password.SetAsync(transaction.Connection, loginId, initial, cancellationToken);
        }

        return outcome switch
        {
            ContractorOutcome.Created created => TypedResults.Created(
                $"/api/contractors/{Uri.EscapeDataString(loginId)}",
                AnswerOf(created.Contractor)
            ),
            ContractorOutcome.Updated updated => TypedResults.Ok(AnswerOf(updated.Contractor)),
            ContractorOutcome.Refused refused => ApiProblems.Result(LedgerProblems.Of(refused.Why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> ApplyAsync(
        string loginId,
        NewLineModel model,
        MobileLines lines,
        ApiTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        if (!Msisdn.TryParse(model.Msisdn, out var msisdn))
        {
            return ApiProblems.Result(ApiProblems.InvalidMsisdn);
        }

        if (CarrierNames.Find(model.Carrier) is not { } carrier)
        {
            return ApiProblems.Result(ApiProblems.Invalid("carrier", "The carrier is docomo, softbank or au."));
        }

        if (string.IsNullOrWhiteSpace(model.UserName) || model.UserName.Length > LongestName)
        {
            return ApiProblems.Result(
                ApiProblems.Invalid("user-name", $"A userName of 1 to {LongestName} characters is required.")
            );
        }

        var entry = new NewLine(
            loginId,
            msisdn,
            carrier,
            model.PlanCode ?? "",
            model.UserName.Trim(),
            model.BirthDate,
            model.ApplicationId
        );
        return await lines.EnterAsync(transaction.Connection, entry, cancellationToken) switch
        {
            LineOutcome.Done done => TypedResults.Created(
                $"/api/lines/{done.Line.Id}",
                new NewLineAnswer(done.Line.Id)
            ),
            LineOutcome.Refused refused => ApiProblems.Result(LedgerProblems.Of(refused.Why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ApiProblem? Invalid(string loginId, ContractorModel model) =>
        loginId.Length > LongestLoginId
            ? ApiProblems.Invalid("login-id", $"A login id has at most {LongestLoginId} characters.")
        : loginId != LoginIds.Normalise(loginId)
            ? ApiProblems.Invalid("login-id", "A login id has neither full-width characters nor spaces around it.")
        : string.IsNullOrWhiteSpace(model.Name) || model.Name.Length > LongestName
            ? ApiProblems.Invalid("name", $"A name of 1 to {LongestName} characters is required.")
        : !MailAddress.TryCreate(model.Email, out _)
            ? ApiProblems.Invalid("email", "A valid e-mail address is required.")
        : model.InitialPassword is { } password && PasswordRule.RefusalOf(password, loginId) is not null
            ? ApiProblems.Invalid("initial-password", InitialPassword.Requirement)
        : null;

    private static ContractorAnswer AnswerOf(Contractor contractor) =>
        new(contractor.LoginId, contractor.Name, contractor.Email, contractor.HouseholdId);
}
