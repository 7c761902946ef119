namespace ConferenceOps.Domain;

/// <summary>Who may see something, from the widest circle to the narrowest; each circle includes the later ones.</summary>
public enum Audience
{
    /// <summary>Everyone, signed in or not.</summary>
    Public,

    /// <summary>Accredited participants: delegates, observers, the bureau and the Secretariat.</summary>
    Delegates,

    /// <summary>The Chair's bureau and the Secretariat.</summary>
    Bureau,

    /// <summary>The Secretariat alone.</summary>
    Secretariat,
}
