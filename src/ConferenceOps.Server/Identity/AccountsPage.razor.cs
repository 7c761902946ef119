using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;
using ConferenceOps.Server.Views.Delegations;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Server.Identity;

/// <summary>An administrator's list of accounts.</summary>
public sealed partial class AccountsPage
{
    /// <summary>More are found by searching.</summary>
    private const int MostShown = 200;

    private DelegationBoard delegations = new([]);
    private List<AccountEntry> all = [];
    private List<AccountEntry> shown = [];
    private Refusal? refusal;
    private string? of;
    private string? link;
    private string? done;

    /// <summary>The account to be made.</summary>
    [SupplyParameterFromForm(FormName = "make")]
    public MakeAccount? MakeForm { get; set; }

    /// <summary>What is done to which account, as in "disable 0192…".</summary>
    [SupplyParameterFromForm(FormName = "act", Name = "Act")]
    public string? Asked { get; set; }

    /// <summary>A part of a name or an address.</summary>
    [SupplyParameterFromQuery]
    public string? Find { get; set; }

    [Inject]
    private AccountDesk Desk { get; set; } = null!;

    [Inject]
    private DelegationBoards Boards { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        delegations = await Boards.Delegations();
        await Load();
    }

    private async Task Load()
    {
        all = await Desk.List(Http.RequestAborted);
        shown = [.. all.Where(IsFound).Take(MostShown)];
    }

    private bool IsFound(AccountEntry entry) => Folded.Has(entry.Account.DisplayName, Find) || Folded.Has(entry.Account.Email!, Find);

    private string? DelegationOf(Account account) => account.Delegation is { } id ? delegations.Find(id)?.Name : null;

    private async Task Make()
    {
        var role = Enum.TryParse<Roles>(MakeForm?.Role, out var known) ? known : Roles.None;
        DelegationId? delegation = Guid.TryParse(MakeForm?.Delegation, out var id) ? new(id) : null;
        of = MakeForm?.Email;
        Tell(await Desk.Make(of, MakeForm?.Name, role, delegation, Http.RequestAborted));
        if (link is not null)
            MakeForm = null;
        await Load();
    }

    private async Task Act()
    {
        if (Asked?.Split(' ') is not [var act, var text] || !Guid.TryParse(text, out var id) || all.Find(entry => entry.Account.Id == id) is not { } entry)
        {
            refusal = Refusal.Unknown("account");
            return;
        }

        of = entry.Account.Email;
        var (by, stop) = (Actors.Of(Http.User).Account, Http.RequestAborted);
        switch (act)
        {
            case AccountItem.NewLink:
                Tell(await Desk.NewLink(id, stop));
                break;
            case AccountItem.Disable:
                refusal = await Desk.Disable(id, by, stop);
                done = refusal is null ? AccountWords.AccountDisabled : null;
                break;
            case AccountItem.Enable:
                refusal = await Desk.Enable(id, by, stop);
                done = refusal is null ? AccountWords.AccountEnabled : null;
                break;
            case AccountItem.EndSignIns:
                // Their own too: the answer still comes.
                await Http.OutlivesItsSignIn();
                await Desk.EndSignIns(id);
                done = AccountWords.SignInsEnded;
                break;
            default:
                refusal = Refusal.Unknown("act");
                break;
        }

        await Load();
    }

    private void Tell((string? Link, Refusal? Refusal) outcome)
    {
        refusal = outcome.Refusal;
        link = outcome.Link is { } path ? Navigation.ToAbsoluteUri(path).ToString() : null;
    }

    /// <summary>What an administrator fills in.</summary>
    public sealed class MakeAccount
    {
        /// <summary>The name shown.</summary>
        public string? Name { get; set; }

        /// <summary>The address to sign in with.</summary>
        public string? Email { get; set; }

        /// <summary>One of the roles.</summary>
        public string? Role { get; set; }

        /// <summary>The identity of the delegation.</summary>
        public string? Delegation { get; set; }
    }
}
