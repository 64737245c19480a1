/// Where in a clinical document an attribute stands.
struct ClinicalPlace {
    let element: CDAElement
    let zone: CDAZone
    let parent: XMLFrame?
}
