using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>
/// The rules once more, written as differently from the product as can be: no transfers, no buckets that stay, every
/// instant at which something happens is acted on when it comes, and amounts are plain numbers.
/// </summary>
internal sealed partial class NaiveLedger(DateTimeOffset now, params long[] plans)
{
    private const long Unit = 500_000_000;
    private readonly List<NaiveLine> _lines = [.. plans.Select(plan => new NaiveLine(plan, ServiceMonth.Of(now)))];
    private readonly List<Parcel> _gifts = [];
    private readonly List<Parcel> _reservations = [];

    public DateTimeOffset Now { get; private set; } = now;

    /// <summary>What each line had, reservations included, just before each month ended.</summary>
    public Dictionary<(int Line, ServiceMonth Month), long> ClosingBalances { get; } = [];

    public IReadOnlyList<NaiveLine> Lines => _lines;

    public string Play(Step step)
    {
        var line = step.Pick(_lines);
        switch (step.Kind)
        {
            case StepKind.Wait:
                Wait(Now + step.Pause);
                return "";
            case StepKind.Give:
                return Give(line, step.PickOther(_lines), step.Amount.Bytes);
            case StepKind.Reserve:
                return Reserve(line, step.Amount.Bytes);
            case StepKind.Claim when _reservations.Count > 0:
                return Claim(step.Pick(_reservations), step.PickOther(_lines));
            case StepKind.Withdraw when _reservations.Count > 0:
                return Withdraw(step.Pick(_reservations));
            case StepKind.Use:
                return $"used {line.Use(step.Used.Bytes)} B";
            case StepKind.TopUp:
                return TopUp(line, step.Bought.Bytes);
            case StepKind.Reverse when _gifts.Count > 0:
                return Reverse(step.Pick(_gifts), step.Amount.Bytes);
            case StepKind.ChangePlan:
                line.NextPlan = step.NewPlan.Bytes;
                return "";
            case StepKind.Suspend when line.IsActive:
                line.IsActive = false;
                return "";
            case StepKind.Resume when !line.IsActive && line.EndsAt is null:
                line.IsActive = true;
                return "";
            case StepKind.Cancel when line.EndsAt is null:
                (line.IsActive, line.EndsAt) = (false, Month.End);
                return "";
            default:
                return "";
        }
    }

    private ServiceMonth Month => ServiceMonth.Of(Now);

    private void Wait(DateTimeOffset until)
    {
        while (true)
        {
            var turn = Month.End;
            var due = _reservations.Where(parcel => parcel.Left > 0).MinBy(parcel => parcel.End);
            if (due is not null && due.End <= until && due.End < turn)
            {
                Now = due.End;
                GiveBack(due);
            }
            else if (turn <= until)
            {
                TurnMonth(turn);
            }
            else
            {
                Now = until;
                return;
            }
        }
    }

    private void TurnMonth(DateTimeOffset turn)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            // What a link held to the very end comes back at that end: it still counts as reserved just before.
            ClosingBalances[(i, Month)] = _lines[i].Parcels.Sum(parcel => parcel.Left);
        }

        foreach (var parcel in _reservations.Where(parcel => parcel.Left > 0 && parcel.End == turn))
        {
            GiveBack(parcel);
        }

        Now = turn;
        foreach (var line in _lines)
        {
            line.Turn(turn);
        }
    }

    private static void GiveBack(Parcel reservation)
    {
        reservation.Giver!.Plan!.Left += reservation.Left;
        reservation.Left = 0;
    }
}
