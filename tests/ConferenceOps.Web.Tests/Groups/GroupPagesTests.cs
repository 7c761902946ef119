using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Web.Groups;
using ConferenceOps.Web.Shell;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Groups;

public sealed class GroupPagesTests : IAsyncLifetime
{
    private static readonly DelegationId Uganda = new(Id(44));
    private static readonly GroupDelegation KenyaOfIt = new(Kenya, "Kenya");
    private static readonly GroupDelegation UgandaOfIt = new(Uganda, "Uganda");
    private static readonly StateGroup Africa = new(
        new(Id(90)), "Group of African States", "African Group", GroupKind.Regional, false, [UgandaOfIt, KenyaOfIt], [KenyaOfIt], Kenya);

    private readonly ServerContext context = new();
    private readonly string stream = $"groups/{Conference}";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task Groups_are_listed_with_who_speaks_for_them_and_a_new_one_appears_as_it_is_told()
    {
        var page = List(For());
        page.MustBeAccessible();
        Assert.Equal("Group of African States", page.Find(".groups .name").TextContent);
        Assert.Equal(
            ["African Group · Regional group · 2 members", "Spoken for by Kenya"], page.FindAll(".groups .muted").Select(told => told.TextContent));
        Assert.Equal("page", page.Find("nav.tabs a[href=groups]").GetAttribute("aria-current"));
        var asked = context.Questions;
        await page.Instance.Happened(Told(stream, 8, new GroupFormed(new(Id(91)), "European Union", "EU", GroupKind.RegionalOrganisation, false, [])));
        Assert.Equal("European Union", page.FindAll(".groups .name")[1].TextContent);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public void Members_stand_by_name_and_the_coordinator_is_told()
    {
        var page = One(For());
        page.MustBeAccessible();
        Assert.Equal(["Kenya", "Uganda"], page.FindAll(".roll a").Select(member => member.TextContent));
        Assert.Equal("Kenya coordinates the group", string.Join(' ', page.Find(".members li").Children.Select(part => part.TextContent)));
        Assert.Empty(page.Acts());
    }

    [Fact]
    public void The_coordinator_declares_who_speaks_and_the_Secretariat_does_all_the_rest()
    {
        Assert.Equal(["Speaks no more", "Let it speak for the group", "Let it coordinate the group"], One(ForKenya()).Acts().Distinct());
        var secretary = One(For(Roles.Secretariat));
        secretary.MustBeAccessible();
        Assert.Superset(
            new HashSet<string>(["Admit to the group", "Withdraw from the group", "Amend the group", "Dissolve the group"]), secretary.Acts().ToHashSet());
        Assert.Empty(One(For(Roles.Delegate)).Acts());
    }

    [Fact]
    public async Task A_group_is_formed_with_the_States_of_a_region()
    {
        context.Server.Accept("formGroup");
        context.Server.Answer("delegations", () => new Connection<DelegationView>([OfKenya()], new(false, null), 1));
        var page = List(For(Roles.Secretariat));
        await page.Find("#form-group-name").ChangeAsync("Group of Friends");
        await page.Find("#first-members").ChangeAsync(nameof(RegionalGroup.African));
        await page.Press("Form a group");
        var sent = context.Commands[0];
        Assert.Equal(("Group of Friends", null, "CROSS_REGIONAL"), ((string?)sent["name"], (string?)sent["shortName"], (string?)sent["kind"]));
        Assert.Equal([Kenya.ToString()], sent["members"]!.AsArray().Select(member => (string?)member));
        Assert.Equal("", page.Find("#form-group-name").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_State_is_withdrawn_by_its_name()
    {
        context.Server.Accept("withdrawFromGroup");
        var page = One(For(Roles.Secretariat));
        await page.Press("Withdraw from the group");
        Assert.Equal("Choose a member.", page.Find("[role=alert]").TextContent);
        await page.Find("#leaving").ChangeAsync($"{Uganda}");
        await page.Press("Withdraw from the group");
        Assert.Equal((Africa.Id.ToString(), Uganda.ToString()), ((string?)context.Commands[0]["group"], (string?)context.Commands[0]["delegation"]));
    }

    [Fact]
    public async Task What_a_group_declares_is_shown_as_it_is_told()
    {
        var page = One(For());
        await page.Instance.Happened(Told(stream, 8, new SpokespersonDesignated(Africa.Id, Uganda, "Uganda")));
        await page.Instance.Happened(Told(stream, 9, new SpokespersonRelieved(Africa.Id, Kenya)));
        await page.Instance.Happened(Told(stream, 10, new MemberLeft(Africa.Id, Kenya)));
        Assert.Equal("Uganda", Assert.Single(page.FindAll(".members .name")).TextContent);
        Assert.Equal("Uganda", Assert.Single(page.FindAll(".roll a")).TextContent);
        await page.Instance.Happened(Told(stream, 11, new GroupDissolved(Africa.Id)));
        Assert.Contains("There is no such group", page.Find(".explained").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<GroupsPage> List(Site site)
    {
        context.Server.Answer("groups", () => new GroupsView(7, [Africa]));
        return context.Render<GroupsPage>(parameters => parameters.AddCascadingValue(site));
    }

    private IRenderedComponent<GroupPage> One(Site site)
    {
        context.Server.Answer("groups", () => new GroupsView(7, [Africa]));
        context.Server.Answer("delegations", () => new Connection<DelegationView>([OfKenya()], new(false, null), 1));
        return context.Render<GroupPage>(parameters => parameters.AddCascadingValue(site).Add(page => page.Id, Africa.Id.Value));
    }
}
