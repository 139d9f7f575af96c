namespace SafeHome.Core.Matching;

/// <summary>How alike two values of a field are. Each field has some of these (<see cref="FieldLevels"/>).</summary>
public enum ComparisonLevel
{
    /// <summary>Not known of both: it says nothing.</summary>
    Missing,

    /// <summary>Equal. Of an address: postcode, house number and addition.</summary>
    Exact,

    /// <summary>Of given names: a short form, or another form of the same name.</summary>
    Nickname,

    /// <summary>Of given names: the first of the one is a later one of the other.</summary>
    OtherGivenName,

    /// <summary>Of given names: one is an initial, which fits.</summary>
    Initial,

    /// <summary>Of a surname: a double name and one of its parts, such as a birth name and a partner's name.</summary>
    PartOfDouble,

    /// <summary>Of a surname: spelled otherwise, pronounced the same.</summary>
    SoundsAlike,

    /// <summary>Of a name: one letter too many, too few, wrong, or in the place of its neighbour.</summary>
    OneLetter,

    /// <summary>Of a name or a birth date: more than that differs, but most is equal.</summary>
    Similar,

    /// <summary>Of a birth date: day and month changed places. Of names: given name and surname did.</summary>
    Swapped,

    /// <summary>Of a number or a birth date: one digit differs, or two neighbours changed places.</summary>
    OneDigit,

    /// <summary>Of a birth date: day and month are equal, the year is not.</summary>
    YearDiffers,

    /// <summary>Of a birth date of which no more is known: year and month are equal.</summary>
    YearAndMonth,

    /// <summary>Of a birth date of which no more is known: the year is equal.</summary>
    Year,

    /// <summary>Of an address: postcode and house number are equal, the addition is not, or not given.</summary>
    PostcodeAndNumber,

    /// <summary>Of an address: street, house number and place are equal, the postcode is not, or not given.</summary>
    StreetAndNumber,

    /// <summary>Of an address: the same postcode, or the same street in one place.</summary>
    Street,

    /// <summary>Of an address: the same place, or the four digits of the postcode.</summary>
    Place,

    /// <summary>Different.</summary>
    Different,
}
