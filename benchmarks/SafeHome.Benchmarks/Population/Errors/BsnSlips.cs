namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>What becomes of BSNs, where they are given.</summary>
internal static class BsnSlips
{
    /// <param name="mention">What is written.</param>
    /// <param name="other">Another member of the household, whose BSN may be taken for this person's.</param>
    /// <param name="slips">What goes wrong.</param>
    public static void Apply(Mention mention, Resident other, Slips slips)
    {
        if (other.Bsn is not null && slips.Happen(ErrorRates.BsnOfAnother)) mention.Bsn = other.Bsn;
        if (slips.Happen(ErrorRates.BsnMistyped)) mention.Bsn = Typing.MistypeDigits(mention.Bsn, slips.Draw);
    }
}
