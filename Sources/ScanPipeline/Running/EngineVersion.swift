/// The version of the program.
public enum EngineVersion {
    /// As reports quote it: `safeharbor 0.1.0`.
    public static let current = "safeharbor " + number
    /// A semantic version.
    public static let number = "0.1.0"
}
