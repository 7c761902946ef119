using ConferenceOps.Browser.Tests.Venues;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceOps.Browser.Tests;

/// <summary>Written text is never lost.</summary>
public sealed class UnfinishedWords(Venue venue)
{
    [Fact]
    public async Task What_is_being_written_survives_a_reload_and_a_deletion_of_what_it_is_about()
    {
        // Other conferences' paragraphs keep their numbers.
        await using var conference = await venue.Another();
        await using var delegation = await conference.Enter("delegate");
        await using var chair = await conference.Enter("chair");
        await delegation.OpenDraft();
        await chair.OpenDraft();
        delegation.Page.Dialog += (_, asks) => _ = asks.AcceptAsync();

        await delegation.Button("Propose a change paragraph 9").ClickAsync();
        var box = delegation.Page.GetByLabel("Text you propose");
        await box.FillAsync("Words that took an hour");
        await delegation.Page.GetByLabel("Why (optional)").FillAsync("For an hour");
        await delegation.Page.ReloadAsync();
        await delegation.IsLive();
        var unfinished = delegation.Page.GetByRole(AriaRole.Region, new() { Name = "Unfinished: Propose a change paragraph 9" });
        await Expect(unfinished.GetByLabel("What you wrote")).ToHaveValueAsync("Words that took an hour\n\nFor an hour");

        await delegation.Button("Propose a change paragraph 9").ClickAsync();
        await Expect(box).ToHaveValueAsync("Words that took an hour");
        await Expect(delegation.Page.GetByLabel("Why (optional)")).ToHaveValueAsync("For an hour");
        await Expect(unfinished).ToHaveCountAsync(0);

        await chair.Button("Delete paragraph 9").ClickAsync();
        await chair.Page.GetByRole(AriaRole.Group, new() { Name = "Delete paragraph 9" })
            .GetByRole(AriaRole.Button, new() { Name = "Delete paragraph 9" })
            .ClickAsync();
        await Expect(delegation.Page.GetByText("was deleted while you wrote.")).ToBeVisibleAsync();
        await delegation.Button("Mark as read paragraph 9").ClickAsync();
        await Expect(box).ToHaveValueAsync("Words that took an hour");
        await delegation.Button("Table the proposal").ClickAsync();
        await Expect(delegation.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is deleted");
        await delegation.Page.GetByLabel("Paragraph to put it on").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await delegation.Button("Table the proposal").ClickAsync();
        await Expect(box).ToHaveCountAsync(0);
        await Expect(delegation.Page.GetByText("Words that took an hour").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_while_words_are_put_back_stays()
    {
        await using var delegation = await (await venue.Conference()).Enter("delegate");
        await delegation.OpenDraft();

        var shown = await delegation.Page.EvaluateAsync<string>(
            """
            async () => {
              const frames = async many => { while (many-- > 0) await new Promise(requestAnimationFrame); };
              const form = label => {
                const made = document.createElement("form");
                made.dataset.keeps = "words of a test";
                made.innerHTML = `<label>${label}<textarea></textarea></label>`;
                document.body.append(made);
                return made;
              };
              const type = (into, words) => {
                const box = into.querySelector("textarea");
                box.value = words;
                box.dispatchEvent(new Event("input", { bubbles: true }));
                return box;
              };
              const first = form("Text");
              type(first, "what was kept");
              first.remove();
              const second = form("One text from both");
              while (!second.seen) await frames(1);
              const box = type(second, "what is typed");
              await frames(60);
              second.remove();
              return box.value;
            }
            """);

        Assert.Equal("what is typed", shown);
    }
}
