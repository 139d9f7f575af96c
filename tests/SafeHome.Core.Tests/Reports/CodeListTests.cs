using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Core.Tests.Reports;

public sealed class CodeListTests
{
    [Fact]
    public void Every_reporter_has_a_label_and_a_group_of_CBS()
    {
        CodeLists.Codes(CodeLists.ReporterCapacity).Count.ShouldBe(23);
        foreach (var code in CodeLists.Codes(CodeLists.ReporterCapacity))
        {
            CodeLists.Label(CodeLists.ReporterCapacity, code).ShouldNotBeNullOrWhiteSpace();
            CodeLists.IsKnown(CodeLists.CbsGroup, CodeLists.CbsGroupOf(code)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("politie", true)]
    [InlineData("lokaalTeam", true)]
    [InlineData("buur", false)]
    [InlineData("slachtoffer", false)]
    [InlineData("tandarts", false)]
    [InlineData(null, false)]
    public void Who_reports_by_profession_is_known(string? capacity, bool professional) => CodeLists.IsProfessional(capacity).ShouldBe(professional);

    [Fact]
    public void Every_capacity_of_a_person_has_its_code_and_back()
    {
        foreach (var capacity in Enum.GetValues<Capacity>())
        {
            CodeLists.IsKnown(CodeLists.PersonCapacity, capacity.Code()).ShouldBeTrue();
            Capacities.TryParse(capacity.Code(), out var back).ShouldBeTrue();
            back.ShouldBe(capacity);
        }

        CodeLists.Codes(CodeLists.PersonCapacity).Count.ShouldBe(Enum.GetValues<Capacity>().Length);
        Capacities.TryParse("dader", out _).ShouldBeFalse();
    }

    [Fact]
    public void Every_flag_has_a_code_of_its_own()
    {
        var codes = Enum.GetValues<PersonFlag>().Select(flag => flag.Code()).ToList();

        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(codes.Count);
        PersonFlag.BsnInvalid.Code().ShouldBe("bsnOngeldig");
    }

    [Theory]
    [InlineData("112", "ouder met gezag")]
    [InlineData("015", "moeder")]
    [InlineData("491", "overige professional")]
    public void Current_and_former_roles_are_known(string code, string label) => CodeLists.Label(CodeLists.Role, code).ShouldBe(label);

    [Fact]
    public void A_list_that_does_not_exist_is_a_mistake_of_the_caller() =>
        Should.Throw<ArgumentException>(() => CodeLists.IsKnown("kleuren", "rood"));

    [Fact]
    public void Every_list_has_a_version_and_a_source()
    {
        CodeLists.Names.Count.ShouldBe(10);
        foreach (var list in CodeLists.Names)
        {
            CodeLists.Version(list).ShouldNotBeNullOrWhiteSpace(list);
            CodeLists.Source(list).ShouldNotBeNullOrWhiteSpace(list);
        }

        CodeLists.Version(CodeLists.Role).ShouldBe("1.0.87");
    }
}
