using LineMobileBot.BrowserTests.Infrastructure;
using LineMobileBot.BrowserTests.MainRoad;
using LineMobileBot.Features.Help.Hours;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.HelpTests;

/// <summary>A phone and two desks: from the bot to a person and back, and what there is when nobody is there.</summary>
public sealed class TwoDesksTests : IAsyncLifetime
{
    private const string Daughter = "さくら（娘）";
    private const string Customer = "さくら さま";
    private const string Question = "ギガあとどれくらい";
    private const string Note = "料金のことで、教えてほしいことがあります";
    private const string Waiting = "お待ちの方";

    private LocalCarrierHost host = null!;
    private PhonePage phones = null!;
    private PhoneColumn phone = null!;
    private DeskWorker tanaka = null!;
    private DeskWorker suzuki = null!;

    public async Task InitializeAsync()
    {
        host = await LocalCarrierHost.StartAsync();
        tanaka = await DeskWorker.SignUpAsync(host.Carrier, "tanaka", "田中");
        suzuki = await DeskWorker.SignUpAsync(host.Carrier, "suzuki", "鈴木");
        GoToNextOpening(plus: TimeSpan.FromMinutes(30));
        phones = await PhonePage.OpenAsync(host.Carrier.Settings.SimulatorUrl, width: 1400, height: 860);
        phone = phones.Of(Daughter);
    }

    public async Task DisposeAsync()
    {
        await phones.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task From_a_question_to_a_person_and_back_and_then_outside_the_hours()
    {
        await using (var first = await DeskScreen.SignInAsync(host.Carrier, tanaka))
        {
            await using var second = await DeskScreen.SignInAsync(host.Carrier, suzuki);
            await AskForAPersonAsync();
            await BothDesksSeeWhoWaitsAsync(first, second);
            await OneOfTwoTakesAsync(first, second);
            await TalkAsync(first);
            await SendAPictureAsync(first);
            await ResolveAsync(first, second);
        }

        GoToNextOpening(plus: TimeSpan.FromHours(-3));
        await LeaveANoteAsync();
        await using var next = await DeskScreen.SignInAsync(host.Carrier, suzuki);
        await Expect(next.Part("折り返し待ち")).ToContainTextAsync(Note);
        await SaveAsync("two-desks-8-note", next);
    }

    private async Task AskForAPersonAsync()
    {
        await Expect(phone.RichMenu).ToBeVisibleAsync();
        await phone.SendAsync(Question);
        await phone.ShowsAsync("あなたのデータ残量");
        await phone.TapAsync("違う");
        await Expect(phone.MessagesWith("自動", "解決した")).ToHaveCountAsync(2);
        await phone.SendAsync("オペレーター");
        await Expect(phone.MessagesWith("自動", "順番におつなぎします", "1番目")).ToHaveCountAsync(1);
    }

    private async Task BothDesksSeeWhoWaitsAsync(DeskScreen first, DeskScreen second)
    {
        await Expect(first.Part(Waiting)).ToContainTextAsync(Customer);
        await Expect(second.Part(Waiting)).ToContainTextAsync(Customer);
        await phone.SendAsync("速度がおそいです");
        await Expect(first.Part(Waiting)).ToContainTextAsync("速度がおそいです");
        await Expect(second.Part(Waiting)).ToContainTextAsync("速度がおそいです");
        await SaveAsync("two-desks-1-waiting", first);
    }

    private async Task OneOfTwoTakesAsync(DeskScreen first, DeskScreen second)
    {
        await first.OpenTalkAsync(Waiting, Customer);
        await first.ShowsAsync(Question);
        await first.ShowsAsync("→ 違う");
        await second.OpenTalkAsync(Waiting, Customer);
        var late = await second.OpenLateTabAsync();

        await first.PressAsync("対応する");
        await phone.ShowsAsync("オペレーターの田中が参加しました");
        await Expect(first.AnswerField).ToBeVisibleAsync();
        await Expect(second.Page.GetByText("対応中：田中")).ToBeVisibleAsync();
        await Expect(second.Button("対応する")).ToHaveCountAsync(0);
        await Expect(second.AnswerField).ToHaveCountAsync(0);
        await SaveAsync("two-desks-2-taken", second);

        await late.PressAsync("対応する");
        await Expect(late.Alert).ToHaveTextAsync("このトークは、田中が対応しています。");
        await Expect(late.AnswerField).ToHaveCountAsync(0);
        await SaveAsync("two-desks-3-too-late", late);
        await late.Page.CloseAsync();
    }

    private async Task TalkAsync(DeskScreen desk)
    {
        await desk.AnswerField.FillAsync("お調べします。画面の写真を送っていただけますか？");
        await Expect(phone.Chat.Locator(".loading")).ToBeVisibleAsync();
        await SaveAsync("two-desks-4-typing", desk);

        await desk.PressAsync("送信");
        await Expect(phone.MessagesWith("オペレーター 田中", "画面の写真を送って")).ToHaveCountAsync(1);
        await desk.ShowsAsync("画面の写真を送っていただけますか？");
        await Expect(desk.Page.GetByText("送信中", new() { Exact = true })).ToHaveCountAsync(0);
    }

    private async Task SendAPictureAsync(DeskScreen desk)
    {
        var ofTheScreen = await phone.Element.ScreenshotAsync();
        await phone.SendPictureAsync("screen.png", "image/png", ofTheScreen);

        await desk.ShowsPictureAsync();
        await desk.AnswerField.FillAsync("ありがとうございます。回線は正常です。一度、電源を入れ直してください。");
        await desk.PressAsync("送信");
        await Expect(phone.MessagesWith("オペレーター 田中", "電源を入れ直して")).ToHaveCountAsync(1);
        await desk.ShowsPictureAsync();
        await SaveAsync("two-desks-5-picture", desk);
    }

    private async Task ResolveAsync(DeskScreen first, DeskScreen second)
    {
        await first.PressAsync("解決にする");
        await Expect(phone.MessagesWith("自動", "オペレーターの田中が退出しました")).ToHaveCountAsync(1);
        await Expect(first.Part("自分が対応中")).ToContainTextAsync("いません");
        await Expect(second.Page.GetByText("解決済み", new() { Exact = true })).ToBeVisibleAsync();

        await phone.SendAsync("利用コードはどこ？");
        await Expect(phone.MessagesWith("自動", "解決した")).ToHaveCountAsync(3);
        await SaveAsync("two-desks-6-automatic-again", second);
    }

    private async Task LeaveANoteAsync()
    {
        await phone.SendAsync("オペレーター");
        await Expect(phone.MessagesWith("自動", "ただいま受付時間外です", "次の受付")).ToHaveCountAsync(1);
        await phones.SaveScreenshotAsync("two-desks-7-closed");
        await phone.TapAsync("用件を残す");
        await Expect(phone.MessagesWith("自動", "1通のメッセージで送ってください")).ToHaveCountAsync(1);
        await phone.SendAsync(Note);
        await Expect(phone.MessagesWith("自動", "ご用件をお預かりしました")).ToHaveCountAsync(1);
    }

    /// <summary>Time goes only forward: to the opening that is next by the carrier's clock, and so much from there.</summary>
    private void GoToNextOpening(TimeSpan plus)
    {
        var clock = host.Carrier.Settings.Clock;
        var opens = host.Carrier.Services.GetRequiredService<HelpPolicy>().NextOpening(clock.GetUtcNow());
        clock.MoveForwardTo(opens!.Value + plus);
    }

    private Task SaveAsync(string name, DeskScreen desk) => Screenshots.SaveAsync(name, phone.Element, desk.Page);
}
