/**
 * The bill of materials of a build, in CycloneDX: the packages that are in it, and no others. The same build has the same
 * bill, to the byte, so that two can be compared.
 */
export declare function billOfMaterials(repository: string, folder: string): string;
