namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>What becomes of telephone numbers.</summary>
internal static class PhoneSlips
{
    /// <param name="mention">What is written.</param>
    /// <param name="other">Another member of the household, whose number may be taken for this person's.</param>
    /// <param name="slips">What goes wrong.</param>
    public static void Apply(Mention mention, Resident other, Slips slips)
    {
        if (other.Phone is not null && slips.Happen(ErrorRates.PhoneOfAnother)) mention.Phone = other.Phone;
        if (slips.Happen(ErrorRates.NoPhone)) mention.Phone = "";
        if (mention.Phone == "") return;
        if (slips.Happen(ErrorRates.PhoneMistyped)) mention.Phone = Typing.MistypeDigits(mention.Phone, slips.Draw);
        if (slips.Happen(ErrorRates.PhoneWrittenOtherwise)) mention.Phone = Otherwise(mention.Phone, slips.Draw);
    }

    private static string Otherwise(string phone, Draw draw) => draw.Below(5) switch
    {
        0 => $"{phone[..2]}-{phone[2..]}",
        1 => $"+31{phone[1..]}",
        2 => $"0031{phone[1..]}",
        3 => $"{phone[..2]} {phone[2..4]} {phone[4..6]} {phone[6..8]} {phone[8..]}",
        _ => $"+31 (0){phone[1..2]} {phone[2..]}",
    };
}
