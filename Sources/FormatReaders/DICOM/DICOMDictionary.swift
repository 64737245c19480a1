/// Keywords and kinds of values by tag, of the groups that speak of people (DICOM PS3.6 2024b).
enum DICOMDictionary {
    /// What a tag is, `nil` for private ones and those of other groups.
    static func entry(_ tag: UInt32) -> (kind: String, keyword: String)? {
        entries[tag]
    }

    private static let entries: [UInt32: (kind: String, keyword: String)] = {
        var entries: [UInt32: (kind: String, keyword: String)] = [:]
        for line in table.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
            let parts = line.split(separator: " ")
            guard parts.count == 3, let tag = UInt32(parts[0], radix: 16) else { continue }
            entries[tag] = (String(parts[1]), String(parts[2]))
        }
        return entries
    }()

    private static let table = """
        00080005 CS SpecificCharacterSet;00080008 CS ImageType;00080010 SH RecognitionCode
        00080012 DA InstanceCreationDate;00080013 TM InstanceCreationTime
        00080014 UI InstanceCreatorUID;00080015 DT InstanceCoercionDateTime
        00080016 UI SOPClassUID;00080017 UI AcquisitionUID;00080018 UI SOPInstanceUID
        00080019 UI PyramidUID;0008001A UI RelatedGeneralSOPClassUID
        0008001B UI OriginalSpecializedSOPClassUID;0008001C CS SyntheticData
        00080020 DA StudyDate;00080021 DA SeriesDate;00080022 DA AcquisitionDate
        00080023 DA ContentDate;00080024 DA OverlayDate;00080025 DA CurveDate
        0008002A DT AcquisitionDateTime;00080030 TM StudyTime;00080031 TM SeriesTime
        00080032 TM AcquisitionTime;00080033 TM ContentTime;00080034 TM OverlayTime
        00080035 TM CurveTime;00080041 LO DataSetSubtype;00080042 CS NuclearMedicineSeriesType
        00080050 SH AccessionNumber;00080052 CS QueryRetrieveLevel
        00080053 CS QueryRetrieveView;00080056 CS InstanceAvailability
        00080058 UI FailedSOPInstanceUIDList;00080060 CS Modality
        00080061 CS ModalitiesInStudy;00080062 UI SOPClassesInStudy;00080064 CS ConversionType
        00080068 CS PresentationIntentType;00080070 LO Manufacturer
        00080080 LO InstitutionName;00080081 ST InstitutionAddress
        00080090 PN ReferringPhysicianName;00080092 ST ReferringPhysicianAddress
        00080094 SH ReferringPhysicianTelephoneNumbers;0008009C PN ConsultingPhysicianName
        00080100 SH CodeValue;00080101 LO ExtendedCodeValue;00080102 SH CodingSchemeDesignator
        00080103 SH CodingSchemeVersion;00080104 LO CodeMeaning;00080105 CS MappingResource
        00080106 DT ContextGroupVersion;00080107 DT ContextGroupLocalVersion
        00080108 LT ExtendedCodeMeaning;0008010A CS CodingSchemeURLType
        0008010B CS ContextGroupExtensionFlag;0008010C UI CodingSchemeUID
        0008010D UI ContextGroupExtensionCreatorUID;0008010F CS ContextIdentifier
        00080112 LO CodingSchemeRegistry;00080114 ST CodingSchemeExternalID
        00080115 ST CodingSchemeName;00080116 ST CodingSchemeResponsibleOrganization
        00080117 UI ContextUID;00080118 UI MappingResourceUID;00080119 UC LongCodeValue
        00080122 LO MappingResourceName;00080201 SH TimezoneOffsetFromUTC
        00080221 CS EquipmentModality;00080222 LO ManufacturerRelatedModelGroup
        00080302 LO PrivateCreatorReference;00080303 CS BlockIdentifyingInformationStatus
        00080307 CS DeidentificationAction;0008030A CS PrivateDataElementValueRepresentation
        0008030C UC PrivateDataElementName;0008030D UC PrivateDataElementKeyword
        00080401 LT InventoryPurpose;00080402 LT InventoryInstanceDescription
        00080403 CS InventoryLevel;00080404 DT ItemInventoryDateTime
        00080405 CS RemovedFromOperationalUse;0008040A CS ContainerFileType
        0008040E UI StoredInstanceTransferSyntaxUID;0008040F CS ExtendedMatchingMechanisms
        00080415 CS RetainInstances;00080416 DT ExpirationDateTime
        00080417 CS TransactionStatus;00080418 LT TransactionStatusComment
        0008041F DT StudyUpdateDateTime;00080426 CS InventoryCompletionStatus
        00081010 SH StationName;00081030 LO StudyDescription;0008103E LO SeriesDescription
        00081040 LO InstitutionalDepartmentName;00081048 PN PhysiciansOfRecord
        00081050 PN PerformingPhysicianName;00081060 PN NameOfPhysiciansReadingStudy
        00081070 PN OperatorsName;00081080 LO AdmittingDiagnosesDescription
        00081088 LO PyramidDescription;00081090 LO ManufacturerModelName
        00081150 UI ReferencedSOPClassUID;00081155 UI ReferencedSOPInstanceUID
        0008115A UI SOPClassesSupported;00081167 UI MultiFrameSourceSOPInstanceUID
        00081195 UI TransactionUID;00082110 CS LossyImageCompressionRetired
        00082111 ST DerivationDescription;00082120 SH StageName;00082127 SH ViewName
        00082132 LO EventTimerNames;00082200 CS TransducerPosition
        00082204 CS TransducerOrientation;00082208 CS AnatomicStructure
        00082256 ST AnatomicPerspectiveDescriptionTrial
        00082258 ST AnatomicLocationOfExaminingInstrumentDescriptionTrial
        00083002 UI AvailableTransferSyntaxUID;00083010 UI IrradiationEventUID
        00083012 UI RadiopharmaceuticalAdministrationEventUID;00084000 LT IdentifyingComments
        00089007 CS FrameType;00089123 UI CreatorVersionUID;00089205 CS PixelPresentation
        00089206 CS VolumetricProperties;00089207 CS VolumeBasedCalculationTechnique
        00089208 CS ComplexImageComponent;00089209 CS AcquisitionContrast
        00089460 CS SkipFrameRangeFlag;00100010 PN PatientName;00100020 LO PatientID
        00100021 LO IssuerOfPatientID;00100022 CS TypeOfPatientID;00100030 DA PatientBirthDate
        00100032 TM PatientBirthTime;00100033 LO PatientBirthDateInAlternativeCalendar
        00100034 LO PatientDeathDateInAlternativeCalendar
        00100035 CS PatientAlternativeCalendar;00100040 CS PatientSex
        00100200 CS QualityControlSubject;00100212 UC StrainDescription
        00100213 LO StrainNomenclature;00100214 LO StrainStockNumber;00100217 LO StrainSource
        00100218 UT StrainAdditionalInformation;00100222 UC GeneticModificationsDescription
        00100223 LO GeneticModificationsNomenclature;00101000 LO OtherPatientIDs
        00101001 PN OtherPatientNames;00101005 PN PatientBirthName;00101010 AS PatientAge
        00101020 DS PatientSize;00101022 DS PatientBodyMassIndex
        00101023 DS MeasuredAPDimension;00101024 DS MeasuredLateralDimension
        00101030 DS PatientWeight;00101040 LO PatientAddress
        00101050 LO InsurancePlanIdentification;00101060 PN PatientMotherBirthName
        00101080 LO MilitaryRank;00101081 LO BranchOfService;00101090 LO MedicalRecordLocator
        00102000 LO MedicalAlerts;00102110 LO Allergies;00102150 LO CountryOfResidence
        00102152 LO RegionOfResidence;00102154 SH PatientTelephoneNumbers
        00102155 LT PatientTelecomInformation;00102160 SH EthnicGroup;00102180 SH Occupation
        001021A0 CS SmokingStatus;001021B0 LT AdditionalPatientHistory
        001021D0 DA LastMenstrualDate;001021F0 LO PatientReligiousPreference
        00102201 LO PatientSpeciesDescription;00102203 CS PatientSexNeutered
        00102210 CS AnatomicalOrientationType;00102292 LO PatientBreedDescription
        00102295 LO BreedRegistrationNumber;00102297 PN ResponsiblePerson
        00102298 CS ResponsiblePersonRole;00102299 LO ResponsibleOrganization
        00104000 LT PatientComments;00120010 LO ClinicalTrialSponsorName
        00120020 LO ClinicalTrialProtocolID;00120021 LO ClinicalTrialProtocolName
        00120022 LO IssuerOfClinicalTrialProtocolID;00120030 LO ClinicalTrialSiteID
        00120031 LO ClinicalTrialSiteName;00120032 LO IssuerOfClinicalTrialSiteID
        00120040 LO ClinicalTrialSubjectID;00120041 LO IssuerOfClinicalTrialSubjectID
        00120042 LO ClinicalTrialSubjectReadingID
        00120043 LO IssuerOfClinicalTrialSubjectReadingID;00120050 LO ClinicalTrialTimePointID
        00120051 ST ClinicalTrialTimePointDescription
        00120053 CS LongitudinalTemporalEventType;00120055 LO IssuerOfClinicalTrialTimePointID
        00120060 LO ClinicalTrialCoordinatingCenterName;00120062 CS PatientIdentityRemoved
        00120063 LO DeidentificationMethod;00120071 LO ClinicalTrialSeriesID
        00120072 LO ClinicalTrialSeriesDescription;00120073 LO IssuerOfClinicalTrialSeriesID
        00120081 LO ClinicalTrialProtocolEthicsCommitteeName
        00120082 LO ClinicalTrialProtocolEthicsCommitteeApprovalNumber
        00120084 CS DistributionType;00120085 CS ConsentForDistributionFlag
        00120086 DA EthicsCommitteeApprovalEffectivenessStartDate
        00120087 DA EthicsCommitteeApprovalEffectivenessEndDate;00180010 LO ContrastBolusAgent
        00180024 SH SequenceName;00180027 TM InterventionDrugStopTime;00180030 LO Radionuclide
        00180031 LO Radiopharmaceutical;00180034 LO InterventionDrugName
        00180035 TM InterventionDrugStartTime;00180085 SH ImagedNucleus
        00181000 LO DeviceSerialNumber;00181003 LO DeviceID;00181004 LO PlateID
        00181005 LO GeneratorID;00181006 LO GridID;00181007 LO CassetteID;00181008 LO GantryID
        00181010 LO SecondaryCaptureDeviceID;00181011 LO HardcopyCreationDeviceID
        00181012 DA DateOfSecondaryCapture;00181014 TM TimeOfSecondaryCapture
        00181016 LO SecondaryCaptureDeviceManufacturer;00181017 LO HardcopyDeviceManufacturer
        00181018 LO SecondaryCaptureDeviceManufacturerModelName
        00181019 LO SecondaryCaptureDeviceSoftwareVersions
        0018101A LO HardcopyDeviceSoftwareVersion
        0018101B LO HardcopyDeviceManufacturerModelName;00181020 LO SoftwareVersions
        00181022 SH VideoImageFormatAcquired;00181023 LO DigitalImageFormatAcquired
        00181030 LO ProtocolName;00181040 LO ContrastBolusRoute
        00181042 TM ContrastBolusStartTime;00181043 TM ContrastBolusStopTime
        00181061 LO TriggerSourceOrType;00181064 LO CardiacFramingType
        00181070 LO RadiopharmaceuticalRoute;00181072 TM RadiopharmaceuticalStartTime
        00181073 TM RadiopharmaceuticalStopTime;00181078 DT RadiopharmaceuticalStartDateTime
        00181079 DT RadiopharmaceuticalStopDateTime;00181085 LO PVCRejection
        00181160 SH FilterType;00181161 LO TypeOfFilters;00181180 SH CollimatorGridName
        001811A4 LO PaddleDescription;001811B0 LO AcquisitionMode;001811B1 LO DoseModeName
        001811BB LO AcquisitionFieldOfViewLabel;00181200 DA DateOfLastCalibration
        00181201 TM TimeOfLastCalibration;00181202 DT DateTimeOfLastCalibration
        00181203 DT CalibrationDateTime;00181204 DA DateOfManufacture
        00181205 DA DateOfInstallation;00181210 SH ConvolutionKernel
        00181250 SH ReceiveCoilName;00181251 SH TransmitCoilName;00181260 SH PlateType
        00181261 LO PhosphorType;00181400 LO AcquisitionDeviceProcessingDescription
        00181401 LO AcquisitionDeviceProcessingCode;00181801 SH TimeSource
        00181803 LO NTPSourceAddress;00182002 SH FrameLabelVector
        00182006 SH DisplayWindowLabelVector;00182045 SH TargetLabel;00185000 SH OutputPower
        00185010 LO TransducerData;00185020 LO ProcessingFunction
        00185021 LO PostprocessingFunction;0018700A SH DetectorID
        0018700C DA DateOfLastDetectorCalibration;0018700E TM TimeOfLastDetectorCalibration
        0018702A LO DetectorManufacturerName;0018702B LO DetectorManufacturerModelName
        00189005 SH PulseSequenceName;00189041 LO ReceiveCoilManufacturerName
        00189046 LO MultiCoilConfiguration;00189047 SH MultiCoilElementName
        00189050 LO TransmitCoilManufacturerName;00189074 DT FrameAcquisitionDateTime
        00189151 DT FrameReferenceDateTime;00189175 LO ApplicableSafetyStandardDescription
        00189186 SH RespiratorySignalSourceID;00189252 LO ASLTechniqueDescription
        0018925B LO ASLCrusherDescription;0018925E LO ASLBolusCutoffTechnique
        00189320 SH ImageFilter;00189369 DT SourceStartDateTime;0018936A DT SourceEndDateTime
        00189423 LO AcquisitionProtocolName;00189433 LO FieldOfViewDescription
        00189516 DT StartAcquisitionDateTime;00189517 DT EndAcquisitionDateTime
        00189524 LO ApplicationName;00189525 LO ApplicationVersion
        00189526 LO ApplicationManufacturer;00189528 LO AlgorithmDescription
        00189531 LO ReconstructionDescription;00189623 DT FunctionalSyncPulse
        00189701 DT DecayCorrectionDateTime;00189804 DT ExclusionStartDateTime
        00189900 LO ReferenceLocationLabel;00189916 LO InstructionText
        00189919 DT InstructionPerformedDateTime;00189922 LO ProtocolElementName
        00189937 LO RequestedSeriesDescription;0018A002 DT ContributionDateTime
        0020000D UI StudyInstanceUID;0020000E UI SeriesInstanceUID;00200010 SH StudyID
        00200011 IS SeriesNumber;00200012 IS AcquisitionNumber;00200013 IS InstanceNumber
        00200014 IS IsotopeNumber;00200015 IS PhaseNumber;00200016 IS IntervalNumber
        00200017 IS TimeSlotNumber;00200018 IS AngleNumber;00200019 IS ItemNumber
        00200020 CS PatientOrientation;00200022 IS OverlayNumber;00200024 IS CurveNumber
        00200026 IS LUTNumber;00200027 LO PyramidLabel;00200052 UI FrameOfReferenceUID
        00200060 CS Laterality;00200062 CS ImageLaterality;00200070 LO ImageGeometryType
        00200080 CS MaskingImage;002000AA IS ReportNumber
        00200100 IS TemporalPositionIdentifier;00200105 IS NumberOfTemporalPositions
        00200200 UI SynchronizationFrameOfReferenceUID
        00200242 UI SOPInstanceUIDOfConcatenationSource;0032000A CS StudyStatusID
        0032000C CS StudyPriorityID;00320012 LO StudyIDIssuer;00320032 DA StudyVerifiedDate
        00320033 TM StudyVerifiedTime;00320034 DA StudyReadDate;00320035 TM StudyReadTime
        00321000 DA ScheduledStudyStartDate;00321001 TM ScheduledStudyStartTime
        00321010 DA ScheduledStudyStopDate;00321011 TM ScheduledStudyStopTime
        00321020 LO ScheduledStudyLocation;00321021 AE ScheduledStudyLocationAETitle
        00321030 LO ReasonForStudy;00321032 PN RequestingPhysician
        00321033 LO RequestingService;00321040 DA StudyArrivalDate
        00321041 TM StudyArrivalTime;00321050 DA StudyCompletionDate
        00321051 TM StudyCompletionTime;00321055 CS StudyComponentStatusID
        00321060 LO RequestedProcedureDescription;00321066 UT ReasonForVisit
        00321070 LO RequestedContrastAgent;00324000 LT StudyComments;00380008 CS VisitStatusID
        00380010 LO AdmissionID;00380011 LO IssuerOfAdmissionID;00380016 LO RouteOfAdmissions
        0038001A DA ScheduledAdmissionDate;0038001B TM ScheduledAdmissionTime
        0038001C DA ScheduledDischargeDate;0038001D TM ScheduledDischargeTime
        0038001E LO ScheduledPatientInstitutionResidence;00380020 DA AdmittingDate
        00380021 TM AdmittingTime;00380030 DA DischargeDate;00380032 TM DischargeTime
        00380040 LO DischargeDiagnosisDescription;00380050 LO SpecialNeeds
        00380060 LO ServiceEpisodeID;00380061 LO IssuerOfServiceEpisodeID
        00380062 LO ServiceEpisodeDescription;00380102 LO ResourceDescription
        00380300 LO CurrentPatientLocation;00380400 LO PatientInstitutionResidence
        00380500 LO PatientState;00384000 LT VisitComments;00400001 AE ScheduledStationAETitle
        00400002 DA ScheduledProcedureStepStartDate
        00400003 TM ScheduledProcedureStepStartTime;00400004 DA ScheduledProcedureStepEndDate
        00400005 TM ScheduledProcedureStepEndTime;00400006 PN ScheduledPerformingPhysicianName
        00400007 LO ScheduledProcedureStepDescription;00400009 SH ScheduledProcedureStepID
        00400010 SH ScheduledStationName;00400011 SH ScheduledProcedureStepLocation
        00400012 LO PreMedication;00400020 CS ScheduledProcedureStepStatus
        00400031 UT LocalNamespaceEntityID;00400032 UT UniversalEntityID
        00400033 CS UniversalEntityIDType;00400035 CS IdentifierTypeCode
        00400241 AE PerformedStationAETitle;00400242 SH PerformedStationName
        00400243 SH PerformedLocation;00400244 DA PerformedProcedureStepStartDate
        00400245 TM PerformedProcedureStepStartTime;00400250 DA PerformedProcedureStepEndDate
        00400251 TM PerformedProcedureStepEndTime;00400252 CS PerformedProcedureStepStatus
        00400253 SH PerformedProcedureStepID;00400254 LO PerformedProcedureStepDescription
        00400255 LO PerformedProcedureTypeDescription;00400261 CS PerformedProtocolType
        00400280 ST CommentsOnThePerformedProcedureStep;00400294 DS Quantity
        00400306 DS DistanceSourceToEntrance;00400307 DS DistanceSourceToSupport
        00400310 ST CommentsOnRadiationDose;00400312 DS XRayOutput;00400314 DS HalfValueLayer
        00400316 DS OrganDose;00400318 CS OrganExposed
        00400400 LT CommentsOnTheScheduledProcedureStep;0040050A LO SpecimenAccessionNumber
        00400512 LO ContainerIdentifier;0040051A LO ContainerDescription
        00400551 LO SpecimenIdentifier;00400553 ST SpecimenDescriptionTrial
        00400554 UI SpecimenUID;00400556 ST AcquisitionContextDescription
        00400600 LO SpecimenShortDescription;00400602 UT SpecimenDetailedDescription
        004006FA LO SlideIdentifier;0040072A DS XOffsetInSlideCoordinateSystem
        0040073A DS YOffsetInSlideCoordinateSystem;0040074A DS ZOffsetInSlideCoordinateSystem
        00401001 SH RequestedProcedureID;00401002 LO ReasonForTheRequestedProcedure
        00401003 SH RequestedProcedurePriority;00401004 LO PatientTransportArrangements
        00401005 LO RequestedProcedureLocation;00401006 SH PlacerOrderNumberProcedure
        00401007 SH FillerOrderNumberProcedure;00401008 LO ConfidentialityCode
        00401009 SH ReportingPriority;00401010 PN NamesOfIntendedRecipientsOfResults
        00401060 LO RequestedProcedureDescriptionTrial;00401102 ST PersonAddress
        00401103 LO PersonTelephoneNumbers;00401104 LT PersonTelecomInformation
        00401400 LT RequestedProcedureComments;00402001 LO ReasonForTheImagingServiceRequest
        00402004 DA IssueDateOfImagingServiceRequest
        00402005 TM IssueTimeOfImagingServiceRequest
        00402006 SH PlacerOrderNumberImagingServiceRequestRetired
        00402007 SH FillerOrderNumberImagingServiceRequestRetired;00402008 PN OrderEnteredBy
        00402009 SH OrderEntererLocation;00402010 SH OrderCallbackPhoneNumber
        00402011 LT OrderCallbackTelecomInformation
        00402016 LO PlacerOrderNumberImagingServiceRequest
        00402017 LO FillerOrderNumberImagingServiceRequest
        00402400 LT ImagingServiceRequestComments
        00403001 LO ConfidentialityConstraintOnPatientDataDescription
        00404001 CS GeneralPurposeScheduledProcedureStepStatus
        00404002 CS GeneralPurposePerformedProcedureStepStatus
        00404003 CS GeneralPurposeScheduledProcedureStepPriority
        00404005 DT ScheduledProcedureStepStartDateTime;00404006 CS MultipleCopiesFlag
        00404008 DT ScheduledProcedureStepExpirationDateTime
        00404010 DT ScheduledProcedureStepModificationDateTime
        00404011 DT ExpectedCompletionDateTime;00404020 CS InputAvailabilityFlag
        00404023 UI ReferencedGeneralPurposeScheduledProcedureStepTransactionUID
        00404036 LO HumanPerformerOrganization;00404037 PN HumanPerformerName
        00404040 CS RawDataHandling;00404041 CS InputReadinessState
        00404050 DT PerformedProcedureStepStartDateTime
        00404051 DT PerformedProcedureStepEndDateTime
        00404052 DT ProcedureStepCancellationDateTime;00404073 UR StorageURL
        00408302 DS EntranceDoseInmGy;00408303 CS EntranceDoseDerivation;00409210 SH LUTLabel
        0040A007 CS FindingsFlagTrial;0040A010 CS RelationshipType
        0040A021 UI FindingsGroupUIDTrial;0040A022 UI ReferencedFindingsGroupUIDTrial
        0040A023 DA FindingsGroupRecordingDateTrial
        0040A024 TM FindingsGroupRecordingTimeTrial;0040A027 LO VerifyingOrganization
        0040A030 DT VerificationDateTime;0040A032 DT ObservationDateTime
        0040A033 DT ObservationStartDateTime;0040A040 CS ValueType
        0040A047 LO MeasurementPrecisionDescriptionTrial;0040A050 CS ContinuityOfContent
        0040A057 CS UrgencyOrPriorityAlertsTrial;0040A060 LO SequencingIndicatorTrial
        0040A067 PN DocumentAuthorTrial;0040A075 PN VerifyingObserverName
        0040A080 CS ParticipationType;0040A082 DT ParticipationDateTime
        0040A084 CS ObserverType;0040A110 DA DateOfDocumentOrVerbalTransactionTrial
        0040A112 TM TimeOfDocumentCreationOrVerbalTransactionTrial;0040A120 DT DateTime
        0040A121 DA Date;0040A122 TM Time;0040A123 PN PersonName;0040A124 UI UID
        0040A125 CS ReportStatusIDTrial;0040A130 CS TemporalRangeType
        0040A138 DS ReferencedTimeOffsets;0040A13A DT ReferencedDateTime;0040A160 UT TextValue
        0040A16A ST BibliographicCitationTrial;0040A171 UI ObservationUID
        0040A172 UI ReferencedObservationUIDTrial;0040A173 CS ReferencedObservationClassTrial
        0040A174 CS ReferencedObjectObservationClassTrial;0040A192 DA ObservationDateTrial
        0040A193 TM ObservationTimeTrial;0040A194 CS MeasurementAutomationTrial
        0040A224 ST IdentificationDescriptionTrial
        0040A290 CS CoordinatesSetGeometricTypeTrial;0040A297 ST AlgorithmDescriptionTrial
        0040A307 PN CurrentObserverTrial;0040A30A DS NumericValue
        0040A33A ST ReportStatusCommentTrial;0040A352 PN VerbalSourceTrial
        0040A353 ST AddressTrial;0040A354 LO TelephoneNumberTrial
        0040A402 UI ObservationSubjectUIDTrial;0040A403 CS ObservationSubjectClassTrial
        0040A491 CS CompletionFlag;0040A492 LO CompletionFlagDescription
        0040A493 CS VerificationFlag;0040A494 CS ArchiveRequested;0040A496 CS PreliminaryFlag
        0040A600 CS ObservationSubjectContextFlagTrial;0040A601 CS ObserverContextFlagTrial
        0040A603 CS ProcedureContextFlagTrial;0040A992 ST UniformResourceLocatorTrial
        0040DB00 CS TemplateIdentifier;0040DB06 DT TemplateVersion
        0040DB07 DT TemplateLocalVersion;0040DB0B CS TemplateExtensionFlag
        0040DB0C UI TemplateExtensionOrganizationUID;0040DB0D UI TemplateExtensionCreatorUID
        0040E001 ST HL7InstanceIdentifier;0040E004 DT HL7DocumentEffectiveTime
        0040E010 UR RetrieveURI;0040E011 UI RetrieveLocationUID;0040E020 CS TypeOfInstances
        0040E030 UI RepositoryUniqueID;0040E031 UI HomeCommunityID;00880904 LO TopicTitle
        00880906 ST TopicSubject;00880910 LO TopicAuthor;00880912 LO TopicKeywords
        04000010 UI MACCalculationTransferSyntaxUID;04000015 CS MACAlgorithm
        04000100 UI DigitalSignatureUID;04000105 DT DigitalSignatureDateTime
        04000110 CS CertificateType;04000305 CS CertifiedTimestampType
        04000510 UI EncryptedContentTransferSyntaxUID
        04000562 DT AttributeModificationDateTime;04000563 LO ModifyingSystem
        04000564 LO SourceOfPreviousValues;04000565 CS ReasonForTheAttributeModification
        04000600 CS InstanceOriginStatus;40080040 SH ResultsID;40080042 LO ResultsIDIssuer
        400800FF CS ReportProductionStatusTrial;40080100 DA InterpretationRecordedDate
        40080101 TM InterpretationRecordedTime;40080102 PN InterpretationRecorder
        40080103 LO ReferenceToRecordedSound;40080108 DA InterpretationTranscriptionDate
        40080109 TM InterpretationTranscriptionTime;4008010A PN InterpretationTranscriber
        4008010B ST InterpretationText;4008010C PN InterpretationAuthor
        40080112 DA InterpretationApprovalDate;40080113 TM InterpretationApprovalTime
        40080114 PN PhysicianApprovingInterpretation
        40080115 LT InterpretationDiagnosisDescription;40080119 PN DistributionName
        4008011A LO DistributionAddress;40080200 SH InterpretationID
        40080202 LO InterpretationIDIssuer;40080210 CS InterpretationTypeID
        40080212 CS InterpretationStatusID;40080300 ST Impressions;40084000 ST ResultsComments
        """
}
