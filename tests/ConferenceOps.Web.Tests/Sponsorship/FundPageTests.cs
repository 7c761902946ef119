using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Client.Tests.GraphQL;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Web.Shell;
using ConferenceOps.Web.Sponsorship;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Sponsorship;

public sealed class FundPageTests : IAsyncLifetime
{
    private static readonly Cost Cost = new(140_000, 5, 200_000, 9_400);
    private static readonly Contribution Norway = new(
        new(Id(80)), "Norway", "USD", RegionalGroup.African, 0, 800_000, 349_400, 450_600, [new(new(Id(81)), 800_000, 1, 800_000, 800_000, new(2024, 5, 2))]);

    private static readonly Contribution Japan = new(new(Id(82)), "Japan", "JPY", null, 209_400, 0, 0, 0, []);
    private static readonly PlaceRequestView Malawi = Asks(90, "Malawi", PlaceStatus.Requested, rank: 1) with { Criteria = [Criterion.LeastDeveloped] };
    private static readonly PlaceRequestView Nepal = Asks(91, "Nepal", PlaceStatus.Reserve, rank: 2) with { Shortfall = 120_000 };
    private static readonly PlaceRequestView Ghana = Asks(92, "Ghana", PlaceStatus.Requested, rank: 3) with { Displaces = "Malawi" };
    private static readonly PlaceRequestView Kenyas =
        Asks(93, "Kenya", PlaceStatus.Awarded, rank: null) with { State = Kenya, Shares = [new(Norway.Id, "Norway", 349_400)] };

    private readonly ServerContext context = new();
    private FundView? fund;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void The_Secretariat_sees_the_money_and_every_figure_leads_to_its_entries()
    {
        var page = Desk();
        page.MustBeAccessible();
        Assert.Equal(["$8,000.00", "$3,494.00", "$4,506.00", "$2,094.00"], page.FindAll(".money td.amount").Select(figure => figure.TextContent));
        Assert.All(
            page.FindAll(".money td.amount, #contributions ~ .scroll td.amount"),
            figure => Assert.StartsWith("fund/ledger?account=", figure.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal($"fund/ledger?account=Commitments&contribution={Norway.Id}", page.FindAll("#contributions ~ .scroll td.amount a")[2].GetAttribute("href"));
        Assert.Equal("fund/ledger?account=Commitments&group=African", page.Find(".places tbody a").GetAttribute("href"));
        Assert.Equal(
            [$"fund/ledger?account=Commitments&request={Kenyas.Id}"],
            page.FindAll(".requests td.amount a").Select(figure => figure.GetAttribute("href")));
        // The parts of the bar are as wide as their money; what is received is the sum of two of them.
        Assert.Equal(["34.615%", "44.64%", "20.745%"], page.FindAll(".stack .part").Select(part => part.GetAttribute("width")));
    }

    [Fact]
    public void Each_figure_says_of_which_column_it_is_since_a_phone_shows_it_without_one()
    {
        var page = Desk();
        foreach (var table in page.FindAll("table.cards"))
        {
            var columns = table.QuerySelectorAll("thead th").Select(column => column.TextContent.Trim()).ToList();
            Assert.All(table.QuerySelectorAll(":is(tbody, tfoot) tr"), row => Assert.All(
                row.Children.Index().Where(cell => cell.Item.LocalName is "td"),
                cell => Assert.Equal(columns[cell.Index], cell.Item.GetAttribute("data-column"))));
        }

        Assert.Equal(4, page.FindAll("table.cards").Count);
    }

    [Fact]
    public void Requests_stand_in_the_order_of_priority_each_with_its_reason()
    {
        var page = Desk();
        Assert.Equal(["Malawi", "Nepal", "Ghana", "Kenya"], page.FindAll(".requests th a").Select(state => state.TextContent));
        Assert.Equal(
            ["Can be awarded now", "$1,200.00 more must be received", "Would leave Malawi without a place", "Awaits the State's answer"],
            page.FindAll(".requests td:last-child").Select(reason => reason.TextContent));
        page.Find("#by-status").Change(nameof(PlaceStatus.Reserve));
        Assert.Equal("Nepal", page.Find(".requests th a").TextContent);
        page.Find("#by-status").Change("");
        page.Find("#by-donor").Change("Norway");
        Assert.Equal("Kenya", page.Find(".requests th a").TextContent);
    }

    [Fact]
    public async Task A_place_is_awarded_at_the_cost_that_was_read_and_stays_in_hand()
    {
        context.Server.Accept("awardPlace");
        var page = Desk();
        await page.Press("Award the place to Malawi");
        Assert.Contains(
            "$3,494.00 of the money received will be committed, and Malawi will be offered the place.",
            page.Find(".in-hand").TextContent,
            StringComparison.Ordinal);
        fund = fund! with { Version = 8, Requests = Listed(Nepal with { Rank = 1 }, Malawi with { Status = PlaceStatus.Awarded, Rank = null }) };
        await page.Press("Award the place to Malawi");
        Assert.Equal((Malawi.Id.ToString(), 349_400), ((string?)context.Commands[0]["request"], (long)context.Commands[0]["cost"]!));
        Assert.Equal("Malawi", page.Find(".in-hand h3").TextContent);
        Assert.Contains("Record that Malawi accepts", page.Acts());
    }

    [Fact]
    public async Task An_award_that_leaves_another_without_a_place_asks_for_the_reason()
    {
        context.Server.Refuse("awardPlace", "Malawi stands before Ghana.");
        var page = Desk(Ghana.Id);
        Assert.Contains("Give the reason for the record", page.Find(".in-hand .notice").TextContent, StringComparison.Ordinal);
        await page.Find("#awarded-because").ChangeAsync("Chairs the working group");
        await page.Press("Award the place to Ghana");
        Assert.Equal("Chairs the working group", (string?)context.Commands[0]["because"]);
        Assert.Equal("Malawi stands before Ghana.", page.Find(".in-hand [role=alert]").TextContent);
    }

    [Fact]
    public void Without_the_money_there_is_nothing_to_award()
    {
        Assert.DoesNotContain(Desk(Nepal.Id).Acts(), act => act.StartsWith("Award", StringComparison.Ordinal));
        Assert.DoesNotContain(Desk(Nepal.Id).Acts(), act => act.StartsWith("Put on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Amounts_are_typed_in_units_and_sent_in_minor_units()
    {
        context.Server.Accept("recordContribution");
        var page = Desk();
        await page.Find("#donor").ChangeAsync("Japan");
        await page.Find("#contribution-currency").ChangeAsync("JPY");
        await page.Find("#contribution-amount").ChangeAsync("314100");
        await page.Find("#contribution-rate").ChangeAsync("150.25");
        await page.FindComponent<ContributionForm>().Press("Record a contribution");
        await page.Find("#contribution-currency").ChangeAsync("USD");
        await page.Find("#contribution-amount").ChangeAsync("1250.5");
        await page.Find("#stage-received").ChangeAsync(true);
        await page.Find("#donor").ChangeAsync("Norway");
        await page.FindComponent<ContributionForm>().Press("Record a contribution");
        Assert.Equal(
            (314_100, 150.25m, null),
            ((long)context.Commands[0]["amount"]!, (decimal)context.Commands[0]["perDollar"]!, (string?)context.Commands[0]["receipt"]));
        Assert.Equal(
            (125_050, 1m, "2024-06-20"),
            ((long)context.Commands[1]["amount"]!, (decimal)context.Commands[1]["perDollar"]!, (string?)context.Commands[1]["on"]));
    }

    [Fact]
    public async Task A_State_sees_what_has_become_of_its_request_and_answers()
    {
        context.Server.Accept("acceptPlace");
        fund = Seen([], null) with { Requests = Listed(Kenyas with { Shares = null }) };
        var page = Page(ForKenya());
        page.MustBeAccessible();
        Assert.Contains("A place is offered.", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".money, .requests"));
        await page.Press("Accept the place");
        Assert.Equal(Kenyas.Id.ToString(), (string?)context.Commands[0]["request"]);
    }

    [Fact]
    public async Task A_tick_is_looked_into_by_a_State_and_by_nobody_else()
    {
        fund = Seen([], null) with { Requests = Listed(Kenyas with { Status = PlaceStatus.Requested, Rank = 2 }) };
        var states = Page(ForKenya());
        Assert.Contains("It is 2nd among those who wait", states.Find("article").TextContent, StringComparison.Ordinal);
        fund = fund with { Version = 8, Requests = Listed(Kenyas) };
        await states.Instance.Happened(EmptyTick($"fund/{Summit.Conference}", 8));
        Assert.Contains("A place is offered.", states.Find("article").TextContent, StringComparison.Ordinal);

        var visitor = Page(For());
        var asked = context.Questions;
        await visitor.Instance.Happened(EmptyTick($"fund/{Summit.Conference}", 9));
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public void Everyone_sees_the_places_that_were_published_and_no_more()
    {
        fund = Seen([new(new(Id(41)), "Malawi", RegionalGroup.African, 2), new(new(Id(42)), "Nepal", RegionalGroup.AsiaPacific, 1)], null);
        var page = Page(For());
        page.MustBeAccessible();
        Assert.Contains("3 places for 2 States", page.Markup, StringComparison.Ordinal);
        Assert.Equal([2, 1], page.FindAll(".places tbody tr").Select(group => group.QuerySelectorAll(".held").Length));
        Assert.Equal(["Malawi (2)", "Nepal"], page.FindAll(".places td:last-child").Select(states => states.TextContent));
        Assert.Empty(page.FindAll("form, button"));
    }

    [Fact]
    public async Task A_change_whose_effect_could_not_be_fetched_is_told_again()
    {
        fund = Seen([], null) with { Requests = Listed(Kenyas with { Status = PlaceStatus.Requested, Rank = 2 }) };
        var page = Page(ForKenya());
        fund = fund with { Version = 8, Requests = Listed(Kenyas) };
        context.Server.Answers["sponsorshipFund"] = _ => new Failure("INTERNAL", "Lost.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => page.Instance.Happened(EmptyTick($"fund/{Summit.Conference}", 8)));
        Assert.Contains("It is 2nd among those who wait", page.Find("article").TextContent, StringComparison.Ordinal);
        Answer();
        await page.Instance.Happened(EmptyTick($"fund/{Summit.Conference}", 8));
        Assert.Contains("A place is offered.", page.Find("article").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_could_not_be_fetched_at_first_comes_back_by_itself()
    {
        fund = Seen([], null) with { Requests = Listed(Kenyas) };
        Answer();
        context.Server.Answers["sponsorshipFund"] = _ => throw new HttpRequestException("Nobody answers.");
        var page = context.Render<FundPage>(parameters => parameters.AddCascadingValue(ForKenya()));
        Assert.Empty(page.FindAll("article"));
        Answer();
        context.Time.Advance(TimeSpan.FromSeconds(3));
        page.WaitForAssertion(() => Assert.Single(page.FindAll("article")));
    }

    [Fact]
    public async Task A_State_asks_for_a_place_once_though_the_answer_was_lost()
    {
        context.Server.Accept("requestPlace").LoseFirst("requestPlace");
        fund = Seen([], null) with { Requests = Listed() };
        var page = Page(ForKenya());
        await page.Find("#nominee").ChangeAsync("Grace Wanjiru");
        await page.Find("#nominee-function").ChangeAsync("Director");
        await page.Find("#fare").ChangeAsync("1420");
        var form = page.FindComponent<RequestForm>();
        await form.Press("Ask for a sponsored place");
        Assert.Equal("Lost.", form.Find("[role=alert]").TextContent);
        await form.Press("Ask for a sponsored place");
        Assert.Equal(
            (Kenya.ToString(), 142_000, "2024-06-17", "2024-06-29"),
            (
                (string?)context.Commands[0]["state"],
                (long)context.Commands[0]["fare"]!,
                (string?)context.Commands[0]["arrives"],
                (string?)context.Commands[0]["departs"]));
        Assert.Equal(context.Commands[0].ToJsonString(), context.Commands[1].ToJsonString());
        Assert.Equal("", page.Find("#nominee").GetAttribute("value") ?? "");

        // To ask after all, once it was withdrawn, is another request.
        context.Server.Accept("requestPlace");
        await page.Find("#nominee").ChangeAsync("Grace Wanjiru");
        await page.Find("#nominee-function").ChangeAsync("Director");
        await page.Find("#fare").ChangeAsync("1420");
        await form.Press("Ask for a sponsored place");
        Assert.NotEqual((string?)context.Commands[1]["request"], (string?)context.Commands[2]["request"]);
        Assert.NotEqual((string?)context.Commands[1]["commandId"], (string?)context.Commands[2]["commandId"]);
    }

    [Theory]
    [InlineData("#quoted", "1500", "Replace the fare", "quoteFare")]
    [InlineData("#rates-subsistence", "410", "Enter rates", "setRates")]
    [InlineData("#criterion-3", "LeastDeveloped", "State another priority", "statePriority")]
    public async Task A_form_rests_on_what_was_shown_when_it_was_filled_in_and_once_that_has_moved_on_is_told_on_what_is_shown_now(
        string field, string value, string button, string command)
    {
        context.Server.Refuse(command, "Somebody else has changed this.", reason: "has-moved-on");
        var page = Desk(Malawi.Id);
        await page.Find(field).ChangeAsync(value);
        fund = fund! with
        {
            Version = 8,
            Priority = [Criterion.Landlocked],
            Rates = [.. fund.Rates, new(new(2024, 6, 18), 50_000, 9_400, "Circular of June")],
            Requests = Listed(Malawi with { Cost = Malawi.Cost! with { Fare = 199_000 } }, Nepal, Ghana, Kenyas),
        };
        await page.Instance.Happened(Told($"fund/{Summit.Conference}", 8, new FareQuoted(Malawi.Id, 199_000)));
        Assert.NotEmpty(page.FindAll(".beneath li .actions"));
        await page.Press(button);
        Assert.Equal("Somebody else has changed this.", page.Find("[role=alert]").TextContent);
        await page.Press(button);
        Assert.Equal([7, 8], context.Commands.Select(sent => (int)sent["seenVersion"]!));
    }

    [Fact]
    public async Task A_fund_that_is_not_open_says_who_opens_it()
    {
        context.Server.Accept("openFund", Seen([], null));
        Assert.Empty(Page(ForKenya()).FindAll("form"));
        var page = Page(For(Roles.Secretariat));
        page.MustBeAccessible();
        await page.Find("#criterion-3").ChangeAsync("");
        await page.Press("Open the fund");
        Assert.Equal(["FIRST_PLACE", "LEAST_DEVELOPED", "SMALL_ISLAND"], context.Commands[0]["priority"]!.AsArray().Select(criterion => (string?)criterion));
    }

    [Fact]
    public void The_ledger_shows_entries_whose_sums_make_the_figure()
    {
        fund = Whole();
        var entry = new EntryView(
            "4.1", default, "Secretary", "fund.place-awarded", LedgerAccount.FreeFunds, LedgerAccount.Commitments, 349_400,
            Norway.Id, "Norway", Kenyas.Id, "Kenya", false);
        var withLedger = CannedAnswer.Of(fund)!;
        withLedger["ledger"] = CannedAnswer.Of(new FundLedger(100_000, 449_400, new([entry], new(false, null), 1)));
        Answer();
        context.Server.Answer("sponsorshipFund", () => withLedger);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo($"fund/ledger?account=Commitments&contribution={Norway.Id}");
        var page = context.Render<LedgerPage>(parameters => parameters.AddCascadingValue(For(Roles.Secretariat)));
        page.MustBeAccessible();
        Assert.Equal("Commitments · Norway, for African States", page.Find(".lead").TextContent);
        Assert.Equal("Credits $4,494.00 less debits $1,000.00 = $3,494.00", page.Find(".figure").TextContent);
        Assert.Equal($"fund/ledger?request={Kenyas.Id}", page.Find(".ledger td:nth-child(8) a").GetAttribute("href"));
    }

    private static PlaceRequestView Asks(int number, string state, PlaceStatus status, int? rank) => new(
        new(Id(number)), new(Id(number + 100)), state, RegionalGroup.African, $"Nominee of {state}", "Director", new(2024, 6, 17), new(2024, 6, 22),
        status, null, Cost, rank, [], rank is null ? null : 0, null, [], [], 0);

    private static Connection<PlaceRequestView> Listed(params IReadOnlyList<PlaceRequestView> requests) => new([.. requests], new(false, null), requests.Count);

    private static FundView Seen(IEnumerable<PublishedPlaces> published, FundMoney? money) =>
        new(
            FundId.Of(Summit.Conference), 7, "Sponsorship fund", [Criterion.FirstPlace], [new(new(2024, 1, 1), 40_000, 9_400, "Circular")],
            [.. published], money, null, null, null);

    private static FundView Whole() => Seen([], new(209_400, 800_000, 349_400, 450_600)) with
    {
        Places = [new(RegionalGroup.African, 4, 2, 1, 1, 349_400)],
        Contributions = new([Norway, Japan], new(false, null), 2),
        Requests = Listed(Malawi, Nepal, Ghana, Kenyas),
    };

    private IRenderedComponent<FundPage> Desk(PlaceRequestId? request = null)
    {
        fund = Whole();
        if (request is not null)
            context.Services.GetRequiredService<NavigationManager>().NavigateTo($"fund?request={request}");
        return Page(For(Roles.Secretariat));
    }

    private IRenderedComponent<FundPage> Page(Site site)
    {
        Answer();
        return context.Render<FundPage>(parameters => parameters.AddCascadingValue(site));
    }

    private void Answer()
    {
        context.Server.Answer("sponsorshipFund", () => fund);
        context.Server.Answer("delegations", () => new Connection<DelegationView>([OfKenya()], new(false, null), 1));
    }
}
