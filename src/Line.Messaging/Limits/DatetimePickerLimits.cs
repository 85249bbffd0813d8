using System.Globalization;

namespace Line.Messaging.Limits;

/// <summary>What a datetime picker starts at and may choose from.</summary>
internal static class DatetimePickerLimits
{
    private static readonly DateTime Earliest = new(1900, 1, 1);
    private static readonly DateTime Latest = new(2100, 12, 31, 23, 59, 0);

    internal static void Check(Spot action)
    {
        string[]? formats = action.Required("mode")?.AsText switch
        {
            "date" => ["yyyy-MM-dd"],
            "time" => ["HH:mm"],
            "datetime" => ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd't'HH:mm"],
            _ => null,
        };
        if (formats is null)
        {
            action.Member("mode")?.Fail(LimitTexts.InvalidProperty);
            return;
        }

        var isTime = formats[0] == "HH:mm";
        var min = Read(action, "min", formats, isTime);
        var initial = Read(action, "initial", formats, isTime);
        var max = Read(action, "max", formats, isTime);
        if (min > max || min > initial)
        {
            action.FailMember("min", LimitTexts.InvalidProperty);
        }

        if (initial > max)
        {
            action.FailMember("initial", LimitTexts.InvalidProperty);
        }
    }

    private static DateTime? Read(Spot action, string name, string[] formats, bool isTime)
    {
        if (action.Member(name) is not { } member)
        {
            return null;
        }

        if (
            DateTime.TryParseExact(
                member.AsText,
                formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.NoCurrentDateDefault,
                out var value
            ) && (isTime || (value >= Earliest && value <= Latest))
        )
        {
            return value;
        }

        member.Fail(LimitTexts.InvalidProperty);
        return null;
    }
}
