using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.Editions;
using LineMobileBot.Features.Help.Faq.Search;
using LineMobileBot.IntegrationTests.Infrastructure;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class FaqLoadingTests : IAsyncLifetime
{
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task An_edition_is_loaded_once_however_many_replicas_start()
    {
        var edition = Changed("data-units", "1GBは1000MBです。いつでも同じです。");

        var loaded = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LoadAsync(edition)));

        Assert.Single(loaded, first => first);
        Assert.Equal(2, (await EntryAsync("data-units")).Version);
        Assert.Equal(1, (await EntryAsync("data-order")).Version);
    }

    [Fact]
    public async Task A_new_edition_replaces_what_was_left_as_it_came_and_is_found()
    {
        var edition = Changed("data-units", "1GBは1000MBです。いつでも同じです。", "ゼタバイトって何");

        await LoadAsync(edition);

        Assert.StartsWith("1GBは1000MB", (await EntryAsync("data-units")).Content.Answer, StringComparison.Ordinal);
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        var found = await FaqSearch.FindAsync(connection, "ゼタバイト", CancellationToken.None);
        Assert.Equal("data-units", found[0].Key);
    }

    [Fact]
    public async Task A_new_edition_leaves_alone_what_an_operator_wrote()
    {
        await WriteAsOperatorAsync("data-units", "1,000MBです。");

        await LoadAsync(Changed("data-units", "1GBは1000MBです。いつでも同じです。"));

        var entry = await EntryAsync("data-units");
        Assert.Equal("1,000MBです。", entry.Content.Answer);
        Assert.Equal("困ったとき", entry.Category);
        Assert.True(entry.IsOperators);
    }

    [Fact]
    public async Task What_a_new_edition_drops_answers_nobody_any_more_but_is_kept()
    {
        var edition = FaqEdition.Current with
        {
            Name = "without",
            Entries = [.. FaqEdition.Current.Entries.Where(entry => entry.Key != "data-units")],
        };

        await LoadAsync(edition);

        Assert.True((await EntryAsync("data-units")).IsRetired);
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        var found = await FaqSearch.FindAsync(connection, "1GBは何MBですか？", CancellationToken.None);
        Assert.DoesNotContain("data-units", found.Select(match => match.Key));
    }

    private static FaqEdition Changed(string key, string answer, params string[] words) =>
        FaqEdition.Current with
        {
            Name = $"changed {answer}",
            Entries =
            [
                .. FaqEdition.Current.Entries.Select(entry =>
                    entry.Key == key
                        ? entry with
                        {
                            Content = entry.Content with
                            {
                                Answer = answer,
                                Words = [.. entry.Content.Words, .. words],
                            },
                        }
                        : entry
                ),
            ],
        };

    private Task<bool> LoadAsync(FaqEdition edition) =>
        FaqLoading.LoadAsync(_database.DataSource, edition, _now, CancellationToken.None);

    private async Task<FaqEntry> EntryAsync(string key)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        return (await FaqTable.AllAsync(connection, CancellationToken.None)).Single(entry => entry.Key == key);
    }

    private async Task WriteAsOperatorAsync(string key, string answer)
    {
        var entry = await EntryAsync(key);
        var next = entry with
        {
            Category = "困ったとき",
            Version = entry.Version + 1,
            Content = entry.Content with { Answer = answer },
        };
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { FaqTable.Put(next), FaqTable.Keep(next, FaqWriter.Of(Guid.CreateVersion7(_now)), _now) },
        };
        await batch.ExecuteNonQueryAsync();
    }
}
