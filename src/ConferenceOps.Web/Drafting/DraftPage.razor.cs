using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Web.Drafting;

/// <summary>A draft, read and, by the Chair and the bureau, edited; what others change arrives while it is open.</summary>
public sealed partial class DraftPage
{
    // The change itself comes over the live connection; where that is down, the text is fetched.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.5);

    private readonly List<(int Version, TaskCompletionSource Reached)> waiting = [];
    private readonly Attempt attempt = new();
    private DraftSheet? sheet;
    private DraftDesk? desk;
    private IAsyncDisposable? following;
    private Guid followed;
    private ParagraphId? history;
    private (ParagraphId Paragraph, string Label)? deleted;
    private Refusal? refusal;
    private string? problem;
    private string? problemCode;
    private bool fetched;
    private Guid asked;
    private string announcement = "";
    private bool showChanges;
    private bool showDeleted;
    private bool insertsFirst;
    private bool proposesFirst;
    private bool issues;
    private string? issued;
    private ElementReference issuer;
    private ElementReference inserter;
    private ElementReference proposer;
    private ElementReference? back;

    /// <summary>The draft.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Whether the proposals on the text are shown with it; they are unless this says "without".</summary>
    [SupplyParameterFromQuery]
    public string? Proposals { get; set; }

    /// <summary>The draft as it was fetched, so that the browser begins with it and follows from its version.</summary>
    [PersistentState]
    public DraftView? Fetched { get; set; }

    [Inject]
    private ConferenceClient Client { get; set; } = null!;

    [Inject]
    private CommandSender Sender { get; set; } = null!;

    [Inject]
    private TimeProvider Device { get; set; } = null!;

    [Inject]
    private ServerClock Clock { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Site Site { get; set; } = null!;

    private DraftId Draft => new(Id);

    private bool WithProposals => Proposals is not DraftDesk.Without;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Sender.Answered -= Answered;
        if (following is not null)
            await following.DisposeAsync();
    }

    /// <summary>Something happened to the draft.</summary>
    internal Task Happened(Change change) => InvokeAsync(() =>
    {
        // What was fetched meanwhile is shown and told already.
        if (sheet is null || desk is null || change.Version <= sheet.Version)
            return;
        var own = desk.IsChanging && change.By == Site.Viewer.Name;
        var before = sheet.News.Count;
        Show(sheet.After(change, own));
        if (sheet.News.Count > before)
            announcement = DraftingWords.Announcement(sheet.News[^1]);
        else if (change.Happened is ProposalTabled)
            Tabled(sheet.Proposals[^1], own);
        else if (change.Happened is RevisionIssued revision)
            issued = revision.Symbol;
        StateHasChanged();
    });

    /// <inheritdoc/>
    protected override void OnInitialized() => Sender.Answered += Answered;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (asked == Id)
            return;
        asked = Id;
        (sheet, desk, history, deleted, refusal, announcement, fetched, issued) = (null, null, null, null, null, "", false, null);
        if (Fetched is { } handedOver && handedOver.Id == Draft)
            Begin(handedOver);
        else
            await Fetch();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (back is { } opener)
        {
            // The keyboard goes on at the button that opened what is closed.
            back = null;
            await opener.FocusAsync();
        }

        if (sheet is null || followed == Id || !RendererInfo.IsInteractive || Services.GetService<LiveConnection>() is not { } live)
            return;
        followed = Id;
        if (following is not null)
            await following.DisposeAsync();
        following = live.Follow($"draft/{Id}", sheet.Version, Happened, () => Refetch(onlyForward: false));
    }

    // A deleted paragraph with an open proposal or a form stays in sight: its sponsor can withdraw it, what is being written is not lost.
    private bool IsShown(DraftParagraph paragraph) =>
        !paragraph.Deleted || showDeleted || sheet!.Unread.ContainsKey(paragraph.Id) || desk!.IsWritten(paragraph.Id)
        || (WithProposals && sheet.Draft.Proposals.Any(proposal => proposal.Paragraph == paragraph.Id));

    private void Begin(DraftView draft)
    {
        (Fetched, sheet) = (draft, DraftSheet.Of(draft));
        desk = new(Client, Sender, Clock, Draft, draft.Language, Site) { Sheet = () => sheet!, WithProposals = () => WithProposals };
        desk.Closed += () => _ = InvokeAsync(StateHasChanged);
    }

    private async Task Fetch()
    {
        await Trying(async () =>
        {
            if (await Client.Draft(Draft, deleted: true) is { } draft)
                Begin(draft);
        });
        fetched = true;
    }

    /// <summary>Fetches the text anew where too much was missed, and tells the version it is at.</summary>
    private async Task<int> Refetch(bool onlyForward)
    {
        DraftView? anew = null;
        await InvokeAsync(() => Trying(async () =>
        {
            anew = await Client.Draft(Draft, deleted: true, comparisons: showChanges);
            if (anew is not null && sheet is not null && (anew.Version > sheet.Version || (anew.Version < sheet.Version && !onlyForward)))
                Show(sheet.Refetched(anew, Site.Viewer.Name));
        }));
        await InvokeAsync(StateHasChanged);
        if (anew is null && !onlyForward && problemCode is not (GraphQLRequestException.SignInRequired or GraphQLRequestException.NotEntitled))
            throw new InvalidOperationException("The draft could not be fetched; it is asked for again.");
        return anew?.Version ?? sheet?.Version ?? 0;
    }

    private Task Answered(ICommand command, Outcome outcome) =>
        InvokeAsync(() => command.Stream == $"draft/{Id}" && sheet?.Version < outcome.Version ? Reach(outcome.Version) : Task.CompletedTask);

    private async Task Reach(int version)
    {
        var reached = new TaskCompletionSource();
        waiting.Add((version, reached));
        try
        {
            await reached.Task.WaitAsync(LongestWait, Device);
        }
        catch (TimeoutException)
        {
            await Refetch(onlyForward: true);
        }
    }

    private void Show(DraftSheet now)
    {
        sheet = now;
        foreach (var (_, reached) in waiting.Where(one => one.Version <= now.Version))
            reached.TrySetResult();
        waiting.RemoveAll(one => one.Version <= now.Version);
    }

    private void Tabled(Proposal proposal, bool own)
    {
        // What someone has just tabled must not be hidden from them.
        if (own && !WithProposals)
            ShowProposals(true);
        if (!own && WithProposals)
            announcement = ProposalWords.Tabled(proposal, proposal.Paragraph is { } on ? sheet!.Find(on)?.Label ?? "" : "");
    }

    // In place of the page as it was: the way back leads out of the draft, not through every turn of the switch.
    private void ShowProposals(bool with) => Navigation.NavigateTo(desk!.PathOf(with), replace: true);

    private async Task View(bool changes)
    {
        showChanges = changes;
        if (!changes || sheet!.Paragraphs.All(paragraph => paragraph.LastStep.Diff is not null))
            return;
        await Trying(async () =>
        {
            if (await Client.Draft(Draft, deleted: true, comparisons: true) is { } compared)
                sheet = sheet!.WithComparisons(compared);
        });
    }

    private async Task Undo(ParagraphId paragraph)
    {
        var version = sheet!.Find(paragraph)!.Version;
        refusal = await desk!.Carry(attempt, _ => new RestoreParagraph(Draft, paragraph, version));
        deleted = null;
    }

    private async Task Trying(Func<Task> fetch)
    {
        try
        {
            await fetch();
            (problem, problemCode) = (null, null);
        }
        catch (GraphQLRequestException failure)
        {
            (problem, problemCode) = (failure.Message, failure.Code);
        }
        catch (HttpRequestException)
        {
            // The live state tells how old the text is; it is worth more than a message in its place.
            (problem, problemCode) = (sheet is null ? Words.OutOfReach : null, null);
        }
    }
}
