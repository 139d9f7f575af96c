using System.Net;

namespace SafeHome.Functions.Tests.Fuzzing;

public class NoticingABrokenPromise
{
    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "", "answered 500")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", "answered 503")]
    [InlineData(HttpStatusCode.BadRequest, "Geachte mevrouw KANARIE", "told of Kanarie")]
    [InlineData(HttpStatusCode.BadRequest, "Geachte mevrouw", null)]
    public void A_failure_and_a_leak_are_noticed(HttpStatusCode status, string answer, string? complaint) =>
        FrontDoor.Complaint(status, answer, ["Kanarie"]).ShouldBe(complaint);

    [Fact]
    public void An_input_is_made_from_its_number_alone()
    {
        byte[] Mutate(int number) => ByteMutations.Mutate([.. "{\"a\":[1,2,3]}"u8], new Random(number), JsonMutations.Tokens);

        for (var number = 0; number < 100; number++) Mutate(number).ShouldBe(Mutate(number));
        Enumerable.Range(0, 100).Select(number => Convert.ToHexString(Mutate(number))).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(80);
    }
}
