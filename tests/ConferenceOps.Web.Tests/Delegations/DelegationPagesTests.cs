using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Web.Delegations;
using ConferenceOps.Web.Shell;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Delegations;

public sealed class DelegationPagesTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private string? search;
    private string? group;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task Delegations_are_found_by_any_part_of_the_name_and_by_group()
    {
        var page = List(For());
        page.MustBeAccessible();
        Assert.Equal("210 delegations", page.Find(".lead").TextContent);
        await page.Find("#search").InputAsync(new() { Value = "eny" });
        await page.Find("#group").ChangeAsync(new() { Value = nameof(RegionalGroup.African) });
        Assert.Equal(("eny", "AFRICAN"), (search, group));
        Assert.Equal("Kenya", page.Find(".delegations .name").TextContent);
    }

    [Theory]
    [InlineData(Roles.Delegate, false)]
    [InlineData(Roles.Secretariat, true)]
    public void Only_the_Secretariat_registers(Roles role, bool registers)
    {
        var page = List(For(role));
        page.MustBeAccessible();
        Assert.Equal(registers, page.Acts().Contains("Register a delegation"));
    }

    [Fact]
    public void Who_is_on_a_delegation_is_not_public()
    {
        var page = One(For());
        page.MustBeAccessible();
        Assert.DoesNotContain("Amina Otieno", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Sign in as a participant", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_delegation_and_the_Secretariat_enrol_its_members_and_others_read()
    {
        Assert.Contains("Enrol a member", One(ForKenya()).Acts());
        Assert.Contains("Enrol a member", One(For(Roles.Secretariat)).Acts());
        var other = One(For(Roles.Delegate));
        Assert.Empty(other.Acts());
        Assert.Equal("Amina Otieno", other.Find(".members .name").TextContent);
    }

    [Fact]
    public void A_delegation_is_shown_with_its_groups_and_its_part_in_each()
    {
        var page = One(For());
        Assert.Equal(
            ["Group of African States coordinates it and speaks for it", "Non-Aligned Movement member"],
            page.FindAll(".members li").Select(group => string.Join(' ', group.Children.Select(part => part.TextContent))));
        Assert.Equal($"groups/{Id(90)}", page.Find(".members a").GetAttribute("href"));
    }

    [Fact]
    public async Task Enrolling_tells_its_refusal_and_keeps_what_was_typed()
    {
        context.Server.Refuse("enrolMember", "This person is already enrolled.");
        var page = One(ForKenya());
        page.MustBeAccessible();
        await page.Find("#enrol-name").ChangeAsync("Amina Otieno");
        await page.Find("#enrol-function").ChangeAsync("Counsellor");
        await page.Find("#enrol-name").ParentElement!.ParentElement!.SubmitAsync();
        Assert.Equal("This person is already enrolled.", page.Find("[role=alert]").TextContent);
        Assert.Equal("Amina Otieno", page.Find("#enrol-name").GetAttribute("value"));
    }

    [Fact]
    public async Task A_member_is_enrolled_once_though_the_answer_was_lost()
    {
        context.Server.Accept("enrolMember").LoseFirst("enrolMember");
        var page = One(ForKenya());
        await page.Find("#enrol-name").ChangeAsync("Grace Wanjiru");
        await page.Find("#enrol-function").ChangeAsync("Director");
        await page.Press("Enrol a member");
        Assert.Equal("Lost.", page.Find("[role=alert]").TextContent);
        await page.Press("Enrol a member");
        Assert.Equal(("Grace Wanjiru", "Director"), ((string?)context.Commands[0]["name"], (string?)context.Commands[0]["function"]));
        Assert.Equal(context.Commands[0].ToJsonString(), context.Commands[1].ToJsonString());
        Assert.Equal("", page.Find("#enrol-name").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_delegation_that_was_registered_is_listed()
    {
        context.Server.Accept("registerDelegation");
        var page = List(For(Roles.Secretariat));
        await page.Find("#register-kind").ChangeAsync(nameof(DelegationKind.State));
        await page.Find("#register-name").ChangeAsync("Kenya");
        await page.Find("#register-code").ChangeAsync("KEN");
        var asked = context.Questions;
        await page.Press("Register a delegation");
        Assert.Equal(("STATE", "AFRICAN"), ((string?)context.Commands[0]["kind"], (string?)context.Commands[0]["group"]));
        Assert.Equal(asked + 1, context.Questions);
        Assert.Equal("", page.Find("#register-name").GetAttribute("value") ?? "");
    }

    private IRenderedComponent<DelegationsPage> List(Site site)
    {
        context.Server.Answers["delegations"] = asked =>
        {
            (search, group) = ((string?)asked["search"], (string?)asked["group"]);
            return new Connection<DelegationView>([OfKenya()], new(true, "x"), 210);
        };
        return context.Render<DelegationsPage>(parameters => parameters.AddCascadingValue(site));
    }

    private IRenderedComponent<DelegationPage> One(Site site)
    {
        context.Server.Answer("delegation", () => new DelegationWithMembers(
            Kenya, 3, DelegationKind.State, "KEN", "Kenya", RegionalGroup.African, [new(new(Id(41)), "Amina Otieno", "Counsellor")],
            new(7, [new(new(Id(90)), "Group of African States", true, true, true), new(new(Id(91)), "Non-Aligned Movement", true, false, false)])));
        return context.Render<DelegationPage>(parameters => parameters.AddCascadingValue(site).Add(page => page.Id, Kenya.Value));
    }
}
