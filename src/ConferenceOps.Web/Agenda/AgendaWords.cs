namespace ConferenceOps.Web.Agenda;

/// <summary>What the agenda's page says.</summary>
internal static class AgendaWords
{
    public const string Adopted = "Adopted";
    public const string Provisional = "Provisional: not yet adopted";
    public const string Empty = "The agenda has no items yet. The Secretariat adds them here.";
    public const string Change = "Change";
    public const string Add = "Add an item";
    public const string Title = "Title";
    public const string Beneath = "Place";
    public const string OfItsOwn = "An item of its own, at the end";
    public const string Rename = "Save the title";
    public const string Remove = "Remove the item";
    public const string RemoveAsk = "The item disappears from the agenda and those after it move up.";
    public const string Adopt = "Declare the agenda adopted";
    public const string AdoptAsk = "The agenda is no longer provisional; items can then be deleted only by a decision of the body.";
}
