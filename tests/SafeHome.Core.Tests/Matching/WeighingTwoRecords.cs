using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Matching;

/// <summary>What holds for any two records.</summary>
public sealed class WeighingTwoRecords
{
    private static readonly Gen<PersonRecord> Record =
        from surname in Gen.Elements("Berg", "van der Berg", "Jansen", "Janssen", "Berg-Jansen", "Sanne", "onbekend")
        from given in Gen.Elements("Sanne", "S.", "Susanne", "Daan", "Maria Sanne", "Berg", null)
        from bsn in Gen.Elements("999990019", "123456782", "999990018", null)
        from born in Gen.Elements("1988-04-12", "1988-12-04", "1988-04-00", "1988-00-00", "2015-01-31", null)
        from sex in Gen.Elements(Enum.GetValues<Sex>())
        from postcode in Gen.Elements("3817KB", "3817", "1011AA", null)
        from number in Gen.Elements<int?>(12, 14, null)
        from street in Gen.Elements("Leusderweg", "Leusdeweg", null)
        from place in Gen.Elements("Amersfoort", "Almere", null)
        from phone in Gen.Elements("0612345678", "0612345679", "0612345678,0201234567", null)
        select Someone.Record(surname, given, bsn: bsn, born: born, sex: sex, postcode: postcode, number: number, street: street, place: place, phone: phone);

    private static readonly PersonRecord Whole = Someone.Record(
        "van der Berg", "Sanne", bsn: "999990019", born: "1988-04-12", sex: Sex.Female, postcode: "3817KB", number: 12, street: "Leusderweg",
        place: "Amersfoort", phone: "0612345678");

    // Each takes away what is known of one field.
    private static readonly Func<PersonRecord, PersonRecord>[] Forget =
    [
        record => record with { Bsn = null, FaultyBsn = null },
        record => record with { GivenNames = null },
        record => record with { Surname = "" },
        record => record with { BirthDate = null },
        record => record with { Sex = Sex.Unknown },
        record => record with { Postcode = null, HouseNumber = null, Street = null, Place = null },
        record => record with { Phones = null },
    ];

    [Fact]
    public void It_does_not_matter_which_comes_first() =>
        Prop.ForAll(Record.ToArbitrary(), Record.ToArbitrary(), (a, b) => PersonComparer.Shipped.Weigh(a, b) == PersonComparer.Shipped.Weigh(b, a))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_is_more_like_a_whole_record_than_that_record_itself() =>
        Prop.ForAll(Record.ToArbitrary(), other => PersonComparer.Shipped.Weigh(Whole, other).Weight <= PersonComparer.Shipped.Weigh(Whole, Whole).Weight)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_field_that_agrees_never_makes_it_less_sure() =>
        Prop.ForAll(Record.ToArbitrary(), Gen.Elements(Forget).ToArbitrary(), (other, forget) =>
        {
            var agreeing = Agree(other, forget);
            return PersonComparer.Shipped.Weigh(Whole, forget(other)).Weight <= PersonComparer.Shipped.Weigh(Whole, agreeing).Weight;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_missing_is_neither_equal_nor_different() =>
        Prop.ForAll(Record.ToArbitrary(), Gen.Choose(0, Forget.Length - 1).ToArbitrary(), (a, field) =>
            PersonComparer.Shipped.Explain(Forget[field](a), Whole).Fields[field] == new FieldComparison((PersonField)field, ComparisonLevel.Missing, 0))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void To_compare_two_records_allocates_nothing()
    {
        var other = Someone.Record("Bergh-de Vries", "Susanna Maria", born: "1988-12-04", sex: Sex.Female, street: "Leusderwg", place: "Amersfoort", phone: "0612345679");
        var (a, b) = (PersonComparer.Shipped.Prepare(Whole), PersonComparer.Shipped.Prepare(other));
        _ = PersonComparer.Shipped.Weigh(a, b);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) _ = PersonComparer.Shipped.Weigh(a, b);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    // The record, but with what the whole record says where that field was forgotten.
    private static PersonRecord Agree(PersonRecord record, Func<PersonRecord, PersonRecord> forget)
    {
        var without = forget(Whole);
        return record with
        {
            Bsn = without.Bsn is null ? Whole.Bsn : record.Bsn,
            FaultyBsn = without.Bsn is null ? null : record.FaultyBsn,
            GivenNames = without.GivenNames is null ? Whole.GivenNames : record.GivenNames,
            Surname = without.Surname == "" ? Whole.Surname : record.Surname,
            BirthDate = without.BirthDate is null ? Whole.BirthDate : record.BirthDate,
            Sex = without.Sex is Sex.Unknown ? Whole.Sex : record.Sex,
            Postcode = without.Postcode is null ? Whole.Postcode : record.Postcode,
            HouseNumber = without.Postcode is null ? Whole.HouseNumber : record.HouseNumber,
            Street = without.Street is null ? Whole.Street : record.Street,
            Place = without.Place is null ? Whole.Place : record.Place,
            Phones = without.Phones is null ? Whole.Phones : record.Phones,
        };
    }
}
