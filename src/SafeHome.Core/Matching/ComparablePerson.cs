using SafeHome.Core.Matching.Comparing;
using SafeHome.Core.Matching.Model;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Matching;

/// <summary>A record, ready to be compared with many: what can be told of its fields beforehand is, once.</summary>
public sealed class ComparablePerson
{
    private ComparablePerson(PersonRecord person, FieldFrequencies frequencies)
    {
        IsBsnFaulty = person.Bsn is null;
        Bsn = Digits.Of(person.Bsn ?? person.FaultyBsn);
        GivenNames = new GivenNames(person.GivenNames);
        Surname = new Surname(person.Surname);
        BirthDate = Digits.Of(person.BirthDate);
        Sex = person.Sex;
        Address = new HomeAddress(person);
        Phones = person.Phones is { } phones ? [.. phones.Split(' ').Select(phone => Digits.Of(phone))] : [];
        Bits = frequencies.BitsOf(person);
    }

    internal readonly Digits Bsn;

    internal readonly bool IsBsnFaulty;

    internal readonly GivenNames GivenNames;

    internal readonly Surname Surname;

    internal readonly Digits BirthDate;

    internal readonly Sex Sex;

    internal readonly HomeAddress Address;

    internal readonly Digits[] Phones;

    internal readonly TermBits Bits;

    /// <summary>Prepares a record.</summary>
    /// <param name="person">The record.</param>
    /// <param name="frequencies">How common its names and its neighbourhood are.</param>
    public static ComparablePerson Of(PersonRecord person, FieldFrequencies frequencies)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(frequencies);
        return new ComparablePerson(person, frequencies);
    }
}
