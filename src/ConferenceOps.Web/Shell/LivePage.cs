using ConferenceOps.Client;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Web.Shell;

/// <summary>
/// A page that is prerendered from a state, takes that state over in the browser, and follows the streams it shows from the version it shows:
/// nothing between the two is missed.
/// </summary>
/// <typeparam name="TState">What the page shows.</typeparam>
public abstract class LivePage<TState> : ComponentBase, IAsyncDisposable
    where TState : class
{
    private readonly Dictionary<string, IAsyncDisposable> followed = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource left = new();
    private Task refreshing = Task.CompletedTask;
    private bool refreshAgain;
    private object? loadedFor;

    /// <summary>What the page shows; null while it is being fetched, or if there is none.</summary>
    [PersistentState]
    public TState? State { get; set; }

    /// <summary>Why nothing can be shown, in plain words.</summary>
    protected string? Problem { get; private set; }

    /// <summary>The code of the failure, if the server gave one.</summary>
    protected string? ProblemCode { get; private set; }

    /// <summary>True once it is known whether there is anything to show.</summary>
    protected bool Fetched { get; private set; }

    /// <summary>The operations.</summary>
    [Inject]
    protected ConferenceClient Client { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>The conference and the reader.</summary>
    [CascadingParameter]
    public Site Site { get; set; } = null!;

    /// <summary>What the state depends on; when it changes, the state is fetched anew.</summary>
    protected virtual object? Subject => null;

    /// <summary>Fetches the state.</summary>
    protected abstract Task<TState?> Load(CancellationToken cancel);

    /// <summary>The streams the state shows, each with its version.</summary>
    protected abstract IEnumerable<(string Stream, int Version)> Streams(TState state);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // The state handed over by the prerendered page is the one asked for; afterwards only a new subject needs another.
        var first = loadedFor is null;
        if (!first && Equals(loadedFor, Subject ?? this))
            return;
        loadedFor = Subject ?? this;
        if (first && State is not null)
        {
            Fetched = true;
            return;
        }

        await Fetch();
        await FollowAll();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await FollowAll();
    }

    /// <summary>Fetches the state again, once more if something changed meanwhile.</summary>
    protected Task Refresh()
    {
        if (!refreshing.IsCompleted)
        {
            refreshAgain = true;
            return refreshing;
        }

        return refreshing = Repeat();
    }

    /// <summary>Carries out a command and shows its effect; the refusal is for the control that caused it.</summary>
    protected async Task<Refusal?> Carry<T>(Task<CommandResult<T>> command)
        where T : class
    {
        var refusal = (await command).Refusal;
        await Refresh();
        return refusal;
    }

    private async Task Repeat()
    {
        do
        {
            refreshAgain = false;
            await Fetch();
        }
        while (refreshAgain && !left.IsCancellationRequested);
        await FollowAll();
        StateHasChanged();
    }

    private async Task Fetch()
    {
        try
        {
            State = await Load(left.Token);
            (Problem, ProblemCode) = (null, null);
        }
        catch (GraphQLRequestException refused)
        {
            (Problem, ProblemCode, State) = (refused.Message, refused.Code, null);
        }
        catch (HttpRequestException)
        {
            // What is shown stays; the live state says how old it is.
            Problem = Words.OutOfReach;
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            return;
        }

        Fetched = true;
    }

    private async Task FollowAll()
    {
        if (Services.GetService<LiveConnection>() is not { } live || State is null || !RendererInfo.IsInteractive || left.IsCancellationRequested)
            return;
        var wanted = Streams(State).ToDictionary(stream => stream.Stream, stream => stream.Version, StringComparer.Ordinal);
        foreach (var gone in followed.Keys.Except(wanted.Keys, StringComparer.Ordinal).ToList())
        {
            followed.Remove(gone, out var following);
            await following!.DisposeAsync();
        }

        foreach (var (stream, version) in wanted)
        {
            if (!followed.ContainsKey(stream))
                followed[stream] = live.Follow(stream, version, _ => InvokeAsync(Refresh), () => Reset(stream));
        }
    }

    private async Task<int> Reset(string stream)
    {
        await InvokeAsync(Refresh);
        return State is { } state && Streams(state).ToDictionary(s => s.Stream, s => s.Version, StringComparer.Ordinal).TryGetValue(stream, out var version) ? version : 0;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        foreach (var following in followed.Values)
            await following.DisposeAsync();
        left.Dispose();
        GC.SuppressFinalize(this);
    }
}
