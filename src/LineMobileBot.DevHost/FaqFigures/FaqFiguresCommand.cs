using System.Globalization;
using LineMobileBot.DevHost.Postgres;
using LineMobileBot.Features.Help.Faq.Editions;
using LineMobileBot.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LineMobileBot.DevHost.FaqFigures;

/// <summary><c>./dev faq</c>: how well the FAQ's search finds the answers to questions that were written apart from it.</summary>
internal static class FaqFiguresCommand
{
    private const int BelowTheFloor = 1;

    public static async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var questions = QuestionSet.Read(await File.ReadAllTextAsync(QuestionSet.Path, cancellationToken));
        await using var postgres = await PrivatePostgres.StartThrowAwayAsync(cancellationToken);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddCarrierDatabase(postgres.ConnectionString)
            .BuildServiceProvider();
        await CarrierDatabase.MigrateAsync(services, cancellationToken);
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await FaqLoading.LoadAsync(database, FaqEdition.Current, TimeProvider.System.GetUtcNow(), cancellationToken);

        var searched = await SearchFigures.AskAsync(database, questions, cancellationToken);
        await PrintAsync(searched, Console.Out);
        return SearchFigures.Of(searched).AreGood ? 0 : BelowTheFloor;
    }

    private static async Task PrintAsync(IReadOnlyList<SearchedQuestion> searched, TextWriter output)
    {
        await output.WriteLineAsync("questions               asked   right first   in the first three");
        await output.WriteLineAsync(Row("looked at (each third)", [.. searched.Where(one => one.Asked.IsLookedAt)]));
        await output.WriteLineAsync(Row("never looked at", [.. searched.Where(one => !one.Asked.IsLookedAt)]));
        await output.WriteLineAsync(Row("all", searched));
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"at least                        {SearchFigures.LeastFirst, 11:P0}   {SearchFigures.LeastAmongFound, 18:P0}"
            )
        );
        foreach (var missed in searched.Where(one => one.Asked.IsLookedAt && !one.IsFirst))
        {
            await output.WriteLineAsync(
                $"missed: {missed.Asked.Question} -> {missed.Asked.Key}, found {string.Join(", ", missed.Found)}"
            );
        }
    }

    private static string Row(string name, IReadOnlyCollection<SearchedQuestion> searched)
    {
        var figures = SearchFigures.Of(searched);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -22}  {figures.Asked, 6}  {figures.FirstShare, 12:P1}   {figures.AmongFoundShare, 18:P1}"
        );
    }
}
