namespace Line.Simulator.Browser;

/// <summary>What becomes of LINE Login on a phone that knows whose it is.</summary>
internal enum AutoLogin
{
    /// <summary>Nobody is asked anything.</summary>
    On,

    /// <summary>LINE asks, as on a PC.</summary>
    Off,

    /// <summary>LINE tries; the answer comes back to another browser, with a code that is good for nothing.</summary>
    Fails,
}
