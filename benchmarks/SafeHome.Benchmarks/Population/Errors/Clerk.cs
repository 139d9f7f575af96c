namespace SafeHome.Benchmarks.Population.Errors;

/// <summary>Writes down who people are, as well as someone does who is in a hurry.</summary>
internal static class Clerk
{
    /// <param name="resident">The person, as he or she is now.</param>
    /// <param name="before">The address where the person was known to live; the same one for who did not move.</param>
    /// <param name="other">Another member of the household, with whom the person may be mixed up; the person itself if there is none.</param>
    /// <param name="withBsn">Whether the writer knows BSNs.</param>
    /// <param name="slips">What goes wrong.</param>
    public static Mention Write(Resident resident, Address before, Resident other, bool withBsn, Slips slips)
    {
        var moved = before != resident.Address && slips.Happen(ErrorRates.OldAddress);
        var mention = Mention.Of(moved ? resident with { Address = before } : resident);
        GivenNameSlips.Apply(mention, resident, slips);
        SurnameSlips.Apply(mention, resident, slips);
        BirthDateSlips.Apply(mention, resident, slips);
        AddressSlips.Apply(mention, slips);
        PhoneSlips.Apply(mention, other, slips);
        if (withBsn) BsnSlips.Apply(mention, other, slips);
        else mention.Bsn = "";
        if (slips.Happen(ErrorRates.NoSex)) mention.Sex = slips.Draw.Chance(0.5) ? "" : "0";
        else if (slips.Happen(ErrorRates.OtherSex) && mention.Sex is "1" or "2") mention.Sex = mention.Sex == "1" ? "2" : "1";
        return mention;
    }
}
