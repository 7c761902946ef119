namespace ConferenceOps.Domain;

/// <summary>How long texts may be, in UTF-16 units: for the rules, for the fields in which they are typed and for the columns that keep them.</summary>
public static class TextLimits
{
    /// <summary>The title of a conference or of an agenda item.</summary>
    public const int Title = 400;

    /// <summary>The title of a conference in mastheads.</summary>
    public const int ShortTitle = 80;

    /// <summary>The name of a State, an organisation, a body, a fund or a person.</summary>
    public const int Name = 200;

    /// <summary>Whose doing a change of text is: the delegation and who accepted or revised its proposal, with the words between the two names.</summary>
    public const int Credit = 2 * Name + 23;

    /// <summary>The name of a body in lists.</summary>
    public const int ShortName = 60;

    /// <summary>The IANA name of a zone of time.</summary>
    public const int TimeZone = 80;

    /// <summary>The code of a currency; one of three letters is asked for, and the rule says which.</summary>
    public const int Currency = 12;

    /// <summary>An elected office.</summary>
    public const int Office = 80;

    /// <summary>The State an officer comes from, and a donor.</summary>
    public const int State = 120;

    /// <summary>What a person does on a delegation or at home.</summary>
    public const int Function = 200;

    /// <summary>The code of a delegation: ISO 3166 alpha-3, or an organisation's acronym.</summary>
    public const int Code = 12;

    /// <summary>A group of States.</summary>
    public const int Group = 120;

    /// <summary>What a meeting is for.</summary>
    public const int MeetingTitle = 200;

    /// <summary>A room.</summary>
    public const int Room = 80;

    /// <summary>A reason or words for the record.</summary>
    public const int Reason = 400;

    /// <summary>The reason for which a proposal is rejected.</summary>
    public const int Rejection = 1_000;

    /// <summary>Why a proposal is made.</summary>
    public const int Rationale = 2_000;

    /// <summary>A document symbol.</summary>
    public const int Symbol = 80;

    /// <summary>The title of a document.</summary>
    public const int DocumentTitle = 500;

    /// <summary>The name of a file that a document was imported from.</summary>
    public const int FileName = 260;

    /// <summary>A paragraph of a document.</summary>
    public const int Paragraph = 20_000;

    /// <summary>Where rates were published.</summary>
    public const int Source = 200;
}
