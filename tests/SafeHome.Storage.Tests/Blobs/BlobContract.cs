using SafeHome.Storage.Blobs;

namespace SafeHome.Storage.Tests.Blobs;

/// <summary>What every blob container does, in memory as in the service.</summary>
public abstract class BlobContract
{
    /// <summary>A container that no other test uses.</summary>
    protected abstract IBlobContainer NewContainer();

    [Fact]
    public async Task A_file_that_is_not_there_reads_as_null()
    {
        var container = NewContainer();
        (await container.GetAsync("lead-times/2026-03.json")).ShouldBeNull();
        (await container.ListAsync("").ToListAsync()).ShouldBeEmpty();
        await container.DeleteIfExistsAsync("lead-times/2026-03.json");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6 * 1024 * 1024)]
    public async Task A_file_reads_back_as_it_was_written(int length)
    {
        var container = NewContainer();
        var content = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        await container.PutAsync("file.bin", content, "application/octet-stream");
        (await container.GetAsync("file.bin")).ShouldNotBeNull().AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    [Fact]
    public async Task Writing_again_replaces_the_whole_file()
    {
        var container = NewContainer();
        await container.PutAsync("file.txt", "the first, longer content"u8.ToArray(), "text/plain");
        await container.PutAsync("file.txt", "second"u8.ToArray(), "text/plain");
        (await container.GetAsync("file.txt")).ShouldBe("second"u8.ToArray());
    }

    [Fact]
    public async Task Names_with_a_prefix_are_listed_in_ordinal_order()
    {
        var container = NewContainer();
        foreach (var name in (string[])["b/2", "b/10", "a/1", "B/1", "b"]) await container.PutAsync(name, new byte[1], "text/plain");
        (await container.ListAsync("b/").ToListAsync()).ShouldBe(["b/10", "b/2"]);
        (await container.ListAsync("").ToListAsync()).ShouldBe(["B/1", "a/1", "b", "b/10", "b/2"]);
    }

    [Fact]
    public async Task A_deleted_file_is_gone()
    {
        var container = NewContainer();
        await container.PutAsync("file.txt", "content"u8.ToArray(), "text/plain");
        await container.DeleteIfExistsAsync("file.txt");
        (await container.GetAsync("file.txt")).ShouldBeNull();
        (await container.ListAsync("").ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_writer_changes_afterwards_is_not_written()
    {
        var container = NewContainer();
        byte[] content = [1, 2];
        await container.PutAsync("file.bin", content, "application/octet-stream");
        content[0] = 9;
        (await container.GetAsync("file.bin")).ShouldBe([1, 2]);
    }
}
