using Line.Simulator.Platform;

namespace Line.Simulator.Phone;

internal sealed class PhoneStates(LineUsers users, SimulatorOptions options)
{
    public PhoneState Current =>
        new(
            new OfficialAccount(options.BasicId, options.DisplayName, options.BotUserId, options.IconUrl),
            [.. users.All.Select(user => user.View)],
            options.SidePanelUrl
        );
}
