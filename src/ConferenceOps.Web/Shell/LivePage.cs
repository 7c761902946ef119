using ConferenceOps.Client;
using ConferenceOps.Domain;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Web.Shell;

/// <summary>
/// A page that is prerendered from a state, takes that state over in the browser, and follows the streams it shows from the version it shows:
/// nothing between the two is missed.
/// </summary>
/// <typeparam name="TState">What the page shows.</typeparam>
public abstract class LivePage<TState> : ComponentBase, IAsyncDisposable
    where TState : class
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.5);

    private const int Few = 20;
    private const double LongestTurn = 5_000;

    private readonly Dictionary<string, IAsyncDisposable> followed = new(StringComparer.Ordinal);
    private readonly HashSet<string> arrived = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource left = new();
    private readonly List<(string Stream, int Version, TaskCompletionSource Reached)> awaited = [];
    private Task refreshing = Task.CompletedTask;
    private bool refreshAgain;
    private bool failed;
    private ITimer? renewing;
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

    [Inject]
    private TimeProvider Device { get; set; } = null!;

    [Inject]
    private CommandSender Sender { get; set; } = null!;

    /// <summary>The conference and the reader.</summary>
    [CascadingParameter]
    public Site Site { get; set; } = null!;

    /// <summary>What the state depends on; when it changes, the state is fetched anew.</summary>
    protected virtual object? Subject => null;

    /// <summary>Fetches the state.</summary>
    protected abstract Task<TState?> Load(CancellationToken cancel);

    /// <summary>The streams the state shows, each with its version.</summary>
    protected abstract IEnumerable<(string Stream, int Version)> Streams(TState state);

    /// <summary>
    /// The state after a change, from what the change itself tells, or null if it must be fetched.
    /// Two thousand pages that each ask the server about every change would be a crowd at its door.
    /// </summary>
    protected virtual TState? After(TState state, Change change) => null;

    /// <summary>
    /// What a change that does not tell it makes of the state, by asking for just that; null if the whole state must be fetched. It is given the state
    /// as it is by then.
    /// </summary>
    protected virtual Task<Func<TState, TState?>?> Ask(TState state, Change change, CancellationToken cancel) => Task.FromResult<Func<TState, TState?>?>(null);

    /// <summary>Whether the page is to know before the crowd: the screen of the hall, and what those who preside work with.</summary>
    protected virtual bool Foremost => Site.Presides;

    /// <summary>
    /// Whether a tick, which tells only that something happened, may have changed what this reader sees: then it is fetched.
    /// For pages of few readers, as the circles of a stream are too wide to tell each what is theirs.
    /// </summary>
    protected virtual bool MayConcern(Change tick) => false;

    /// <summary>How often the page tells the time anew though nothing happened, if it tells any: an estimate must not lie in the past.</summary>
    protected virtual TimeSpan? Renews => null;

    /// <summary>Whether a stream changed while the page was open.</summary>
    protected bool HasArrived(string stream) => arrived.Contains(stream);

    /// <inheritdoc/>
    protected override void OnInitialized() => Sender.Answered += Show;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // The state handed over by the prerendered page is the one asked for; afterwards only a new subject needs another.
        var first = loadedFor is null;
        if (!first && Equals(loadedFor, Subject ?? this))
            return;
        loadedFor = Subject ?? this;
        arrived.Clear();
        if (first && State is not null)
            Fetched = true;
        else
            await Refresh();
        // Another subject's state would be worse than the reason why this one's is not there.
        if (!first && Problem is not null)
            State = null;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await FollowAll();
        if (!RendererInfo.IsInteractive)
            return;
        if (Renews is { } pause)
            renewing = Device.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, pause, pause);
        // Nothing is followed yet that would bring the page back.
        while (State is null && failed && !left.IsCancellationRequested)
        {
            await Pause();
            await Refresh();
        }
    }

    /// <summary>Something happened that the page follows.</summary>
    internal Task Happened(Change change) => InvokeAsync(async () =>
    {
        // An empty tick is something this reader may not see; a version already fetched is shown.
        if (State is not { } state || (change.Kind is null && !MayConcern(change))
            || Streams(state).Any(shown => shown.Stream == change.Stream && shown.Version >= change.Version))
            return;
        arrived.Add(change.Stream);
        Sender.Hear(change);
        // What is being fetched may be older than this change and would undo it.
        if (!refreshing.IsCompleted || change.Kind is null || (After(state, change) ?? await Asked(state, change)) is not { } after)
        {
            await Refresh();
            MustBeFetched();
            return;
        }

        State = after;
        await FollowAll();
        StateHasChanged();
        Reached();
    });

    // Null if everything is to be fetched.
    private async Task<TState?> Asked(TState state, Change change)
    {
        try
        {
            await Turn(change);
            return await Ask(state, change, left.Token) is { } made && refreshing.IsCompleted && State is { } now ? made(now) : null;
        }
        catch (Exception failure) when (failure is GraphQLRequestException or HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    // Two thousand who must ask do not ask in the same moment: the more they are, the longer they take for it.
    private async Task Turn(Change change)
    {
        if (!Foremost && change.Followers is > Few and var crowd)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(crowd * Random.Shared.NextDouble(), LongestTurn)), Device, left.Token);
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

    // What a command led to arrives as a change; where the line is down, or the page does not follow that stream, it is fetched.
    private Task Show(ICommand command, Outcome outcome) => InvokeAsync(async () =>
    {
        if (State is not { } state || left.IsCancellationRequested)
            return;
        if (!VersionsOf(state).TryGetValue(command.Stream, out var shown) || Services.GetService<LiveConnection>() is not { State: LiveState.Live })
        {
            await Refresh();
            return;
        }

        if (shown >= outcome.Version)
            return;
        var reached = new TaskCompletionSource();
        awaited.Add((command.Stream, outcome.Version, reached));
        try
        {
            await reached.Task.WaitAsync(LongestWait, Device, left.Token);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            await Refresh();
        }
    });

    private void Reached()
    {
        if (State is not { } state || awaited.Count == 0)
            return;
        var versions = VersionsOf(state);
        foreach (var one in awaited.Where(one => !versions.TryGetValue(one.Stream, out var shown) || shown >= one.Version).ToList())
        {
            awaited.Remove(one);
            one.Reached.TrySetResult();
        }
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
        Reached();
    }

    private async Task Fetch()
    {
        if (left.IsCancellationRequested)
            return;
        failed = false;
        try
        {
            State = await Load(left.Token);
            (Problem, ProblemCode) = (null, null);
        }
        catch (GraphQLRequestException refused)
        {
            (Problem, ProblemCode) = (refused.Message, refused.Code);
            // What the reader may no longer see goes; a server in trouble takes nothing away.
            if (refused.Code is GraphQLRequestException.SignInRequired or GraphQLRequestException.NotEntitled)
                State = null;
            else
                failed = true;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            // What is shown stays; the live state says how old it is.
            (Problem, ProblemCode, failed) = (Words.OutOfReach, null, true);
        }

        Fetched = true;
    }

    private async Task FollowAll()
    {
        if (Services.GetService<LiveConnection>() is not { } live || State is null || !RendererInfo.IsInteractive || left.IsCancellationRequested)
            return;
        var wanted = VersionsOf(State);
        foreach (var gone in followed.Keys.Except(wanted.Keys, StringComparer.Ordinal).ToList())
        {
            followed.Remove(gone, out var following);
            await following!.DisposeAsync();
        }

        foreach (var (stream, version) in wanted)
        {
            if (!followed.ContainsKey(stream) && !left.IsCancellationRequested)
                followed[stream] = live.Follow(stream, version, Happened, () => Reset(stream));
        }
    }

    private async Task<int> Reset(string stream)
    {
        await InvokeAsync(Refresh);
        MustBeFetched();
        return State is { } state ? VersionsOf(state).GetValueOrDefault(stream) : 0;
    }

    // Whoever told of the change tells it again after a pause, and the page is not called live before.
    private void MustBeFetched()
    {
        if (failed && !left.IsCancellationRequested)
            throw new InvalidOperationException(Problem);
    }

    private async Task Pause()
    {
        try
        {
            await Task.Delay(RetryPause, Device, left.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader has left.
        }
    }

    // Where two parts of a page show the same stream, it is followed from what the older of them shows.
    private Dictionary<string, int> VersionsOf(TState state) =>
        Streams(state).GroupBy(shown => shown.Stream, StringComparer.Ordinal)
            .ToDictionary(stream => stream.Key, stream => stream.Min(shown => shown.Version), StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Sender.Answered -= Show;
        if (renewing is not null)
            await renewing.DisposeAsync();
        await left.CancelAsync();
        foreach (var following in followed.Values)
            await following.DisposeAsync();
        left.Dispose();
        GC.SuppressFinalize(this);
    }
}
