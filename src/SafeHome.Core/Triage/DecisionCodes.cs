namespace SafeHome.Core.Triage;

/// <summary>The codes of <see cref="DecisionCode"/> as they go over the wire.</summary>
public static class DecisionCodes
{
    private static readonly (DecisionCode Decision, string Code)[] All =
    [
        (DecisionCode.NotAdmissible, "VT-00"),
        (DecisionCode.VeiligThuisActs, "VT-01-01"),
        (DecisionCode.Transfer, "VT-01-02"),
        (DecisionCode.NoFollowUp, "VT-01-03"),
        (DecisionCode.RegionalCustomWork, "VT-01-04"),
        (DecisionCode.WrongAddressee, "VT-99"),
    ];

    /// <summary>The code, such as <c>VT-01-02</c>.</summary>
    public static string Code(this DecisionCode decision) => Array.Find(All, pair => pair.Decision == decision).Code;

    /// <summary>
    /// Whether a receiver can be named with the decision: one must with a transfer; with what came to the wrong place one may, where it is
    /// known whose it is.
    /// </summary>
    public static bool MayNameReceiver(this DecisionCode decision) =>
        decision is DecisionCode.Transfer or DecisionCode.NotAdmissible or DecisionCode.WrongAddressee;

    /// <summary>The decision with that code; false where there is none.</summary>
    public static bool TryParse(string? code, out DecisionCode decision)
    {
        var index = Array.FindIndex(All, pair => pair.Code == code);
        decision = index < 0 ? default : All[index].Decision;
        return index >= 0;
    }
}
