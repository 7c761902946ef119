using ConferenceOps.Server.Views;

namespace ConferenceOps.Server.Tests.Views;

public sealed class ViewTests
{
    [Fact]
    public async Task What_is_kept_is_loaded_once()
    {
        var loads = 0;
        var view = new View<int>(() => Task.FromResult(++loads));

        Assert.Equal((1, 1), (await view.Get(), await view.Get()));
    }

    [Fact]
    public async Task A_load_begun_before_a_change_is_not_kept_after_it()
    {
        var before = new TaskCompletionSource<string>();
        var loads = new Queue<Task<string>>([before.Task, Task.FromResult("new")]);
        var view = new View<string>(loads.Dequeue);

        var reading = view.Get();
        view.Drop();
        var readAfter = await view.Get();
        before.SetResult("old");

        Assert.Equal("new", readAfter);
        Assert.Equal("old", await reading);
        Assert.Equal("new", await view.Get());
    }

    [Fact]
    public async Task A_load_that_failed_is_tried_again()
    {
        var loads = new Queue<Task<int>>([Task.FromException<int>(new IOException()), Task.FromResult(1)]);
        var view = new View<int>(loads.Dequeue);

        await Assert.ThrowsAsync<IOException>(view.Get);

        Assert.Equal(1, await view.Get());
    }
}
