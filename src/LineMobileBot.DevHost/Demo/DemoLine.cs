namespace LineMobileBot.DevHost.Demo;

/// <summary>One line of the demo and the phone of the person who carries it.</summary>
/// <param name="LoginId">The contractor.</param>
/// <param name="UserName">Who carries the line.</param>
/// <param name="PhoneName">The phone's name on the page.</param>
/// <param name="LineUserId">The person in the simulator.</param>
/// <param name="Msisdn">The line's number.</param>
/// <param name="PlanCode">The plan.</param>
/// <param name="MegabytesADay">How much it uses on an ordinary day.</param>
/// <param name="LinksByItself">Whether the person is linked from the start; the father is left to whoever tries the demo.</param>
internal sealed record DemoLine(
    string LoginId,
    string UserName,
    string PhoneName,
    string LineUserId,
    string Msisdn,
    string PlanCode,
    int MegabytesADay,
    bool LinksByItself
);

/// <summary>What one of the demo's contractors signs in to My Page with.</summary>
internal sealed record DemoSignIn(string Name, string LoginId, string Password);
