// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of the evidence are. One row a field; texts are whole sentences.
#include "explain/field_notes.h"
#include "explain/words.h"

namespace attest::explain {
namespace {

using enum Document;

constexpr FieldNote kNotes[] = {
    {AttestedResponse, "attested",
        WORDS("The answer of the instance metadata service to the request for an attested "
              "document: JSON around a signed message.")},
    {AttestedResponse, "encoding",
        WORDS("How the signature member is to be read. The service writes pkcs7 and nothing "
              "else is accepted.")},
    {AttestedResponse, "signature",
        WORDS("The signed message: CMS SignedData in DER, written as standard base64 in one "
              "line.")},

    {AttestedContent, "content",
        WORDS("What the metadata service says about the machine. These exact bytes are what "
              "the signature covers.")},
    {AttestedContent, "licenseType",
        WORDS("The licence under which the machine runs, as in Azure Hybrid Benefit. Empty "
              "when there is none; older API versions leave it out.")},
    {AttestedContent, "nonce",
        WORDS("The challenge that the caller passed to the metadata service, at most 32 "
              "characters. Without one the service puts a timestamp of the form yyyyMMdd-"
              "HHmmss here, which proves nothing about freshness.")},
    {AttestedContent, "plan",
        WORDS("The marketplace plan of the image that the machine was made from. All members "
              "are empty for other images.")},
    {AttestedContent, "plan/name", WORDS("The name of the marketplace plan.")},
    {AttestedContent, "plan/product",
        WORDS("The marketplace product (the offer) that the plan belongs to.")},
    {AttestedContent, "plan/publisher", WORDS("Who published the marketplace image.")},
    {AttestedContent, "sku",
        WORDS("The SKU of the image that the machine was made from, such as 22_04-lts-gen2. "
              "Empty for custom images.")},
    {AttestedContent, "subscriptionId",
        WORDS("The subscription that the machine belongs to. A policy can restrict "
              "attestation to a list of these.")},
    {AttestedContent, "timeStamp", WORDS("When the document was made and until when it holds.")},
    {AttestedContent, "timeStamp/createdOn",
        WORDS("When the document was made, in UTC with a year of two digits. It is the real "
              "time of the request.")},
    {AttestedContent, "timeStamp/expiresOn",
        WORDS("Until when the document holds, in UTC with a year of two digits; in practice "
              "six hours after its creation.")},
    {AttestedContent, "vmId",
        WORDS("The unique id of the machine, the same as vmId in Resource Manager. It stays "
              "the same across restarts.")},

    {SignedData, "contentInfo",
        WORDS("The outermost structure of CMS: a type and a content of that type (RFC 5652 "
              "section 3).")},
    {SignedData, "contentInfo/contentType",
        WORDS("Which kind of CMS content follows. Only id-signedData is accepted here.")},
    {SignedData, "contentInfo/content",
        WORDS("The content of the type named above, in an explicit tag.")},
    {SignedData, "signedData",
        WORDS("Content with one or more signatures over it, and certificates to check them "
              "with (RFC 5652 section 5.1).")},
    {SignedData, "signedData/version",
        WORDS("The version of the structure. It follows from what the structure holds: 1 when "
              "the signer is named by issuer and serial number and the content is plain data.")},
    {SignedData, "digestAlgorithms",
        WORDS("The digest algorithms that the signers used, listed early so that content can "
              "be hashed while it is read. Azure writes sha256WithRSAEncryption here, which "
              "is the name of a signature algorithm.")},
    {SignedData, "encapContentInfo", WORDS("The content that is signed, and its type.")},
    {SignedData, "eContentType",
        WORDS("The type of the signed content. It is id-data for anything without a type of "
              "its own, such as JSON.")},
    {SignedData, "eContent",
        WORDS("The signed bytes themselves. Without this field the signature is detached and "
              "the content has to come from elsewhere.")},
    {SignedData, "eContent/content",
        WORDS("The octets that were signed. The tag and length in front of them are not part "
              "of what is hashed.")},
    {SignedData, "certificates",
        WORDS("Certificates that may help to check the signature. Azure puts in only that of "
              "the signer, without intermediates. Nothing vouches for this list.")},
    {SignedData, "crls",
        WORDS("Lists of revoked certificates that the sender attached. They are not used "
              "here.")},
    {SignedData, "signerInfos", WORDS("One entry for each signer. Exactly one is accepted.")},
    {SignedData, "signerInfos/version",
        WORDS("The version of the signer information: 1 when the signer is named by issuer "
              "and serial number, 3 when by key identifier.")},
    {SignedData, "sid",
        WORDS("Which certificate holds the key of the signer: by issuer and serial number, or "
              "by subject key identifier.")},
    {SignedData, "sid/issuer",
        WORDS("The name of the authority that issued the signer's certificate.")},
    {SignedData, "sid/serialNumber",
        WORDS("The serial number of the signer's certificate, unique for its issuer.")},
    {SignedData, "sid/subjectKeyIdentifier",
        WORDS("The key identifier of the signer's certificate.")},
    {SignedData, "signerInfos/digestAlgorithm",
        WORDS("The algorithm that the content is hashed with before it is signed. Azure names "
              "sha256WithRSAEncryption, which is taken as SHA-256.")},
    {SignedData, "signerInfos/signatureAlgorithm",
        WORDS("The algorithm of the signature. With rsaEncryption the digest comes from the "
              "digest algorithm above (PKCS #1 v1.5).")},
    {SignedData, "signerInfos/signature",
        WORDS("The signature over the content, or over the signed attributes where there are "
              "any.")},
    {SignedData, "signedAttrs",
        WORDS("Attributes that are signed in place of the content; one of them holds the "
              "digest of the content. Azure does not use them.")},
    {SignedData, "signedAttrs/contentType",
        WORDS("The type of the content, repeated under the signature (RFC 5652 section 11.1).")},
    {SignedData, "signedAttrs/messageDigest",
        WORDS("The digest of the content. What is signed is these attributes, so this ties "
              "the content to the signature.")},
    {SignedData, "signedAttrs/signingTime",
        WORDS("When the signer says that it signed. Nobody vouches for this time.")},
    {SignedData, "unsignedAttrs",
        WORDS("Attributes that no signature covers. Anybody can change them.")},
    {SignedData, "algorithm/algorithm", WORDS("The object identifier of the algorithm.")},
    {SignedData, "digestAlgorithms/algorithm", WORDS("The object identifier of the algorithm.")},
    {SignedData, "digestAlgorithm/algorithm", WORDS("The object identifier of the algorithm.")},
    {SignedData, "signatureAlgorithm/algorithm", WORDS("The object identifier of the algorithm.")},
    {SignedData, "parameters",
        WORDS("Parameters of the algorithm. For RSA and most digests it is NULL or absent.")},
    {SignedData, "attrType", WORDS("Which attribute this is.")},
    {SignedData, "attrValues", WORDS("The values of the attribute.")},
    {SignedData, "signedData/certificates/certificate",
        WORDS("A certificate that came with the message.")},
    {SignedData, "countryName", WORDS("The country, in two letters.")},
    {SignedData, "organizationName", WORDS("The organization.")},
    {SignedData, "commonName",
        WORDS("The name that people know the holder by. Host names here count for nothing; "
              "those of subjectAltName do.")},
    {SignedData, "type", WORDS("Which attribute of the name this is.")},
    {SignedData, "value", WORDS("The text of the attribute.")},

    {Certificate, "certificate",
        WORDS("A public key with the name it belongs to and what it may be used for, signed "
              "by an authority (RFC 5280).")},
    {Certificate, "tbsCertificate", WORDS("Everything that the issuer's signature covers.")},
    {Certificate, "tbsCertificate/version",
        WORDS("The version of the certificate, counted from 0. Extensions need version 3.")},
    {Certificate, "tbsCertificate/serialNumber",
        WORDS("The number of the certificate, unique for its issuer, at most 20 octets.")},
    {Certificate, "tbsCertificate/signature",
        WORDS("The algorithm that the issuer signs with. It has to equal the one outside the "
              "signed part.")},
    {Certificate, "tbsCertificate/issuer",
        WORDS("The name of the authority that signed. It has to equal the subject of the next "
              "certificate in the path.")},
    {Certificate, "validity",
        WORDS("The time in which the certificate holds, both ends included.")},
    {Certificate, "validity/notBefore", WORDS("The first second at which the certificate holds.")},
    {Certificate, "validity/notAfter", WORDS("The last second at which the certificate holds.")},
    {Certificate, "tbsCertificate/subject",
        WORDS("Whom the key belongs to. Azure's signers are named metadata.azure.com; what is "
              "checked are the names in the subjectAltName extension.")},
    {Certificate, "subjectPublicKeyInfo",
        WORDS("The public key and its algorithm. Pinned roots are recognised by the digest of "
              "these bytes.")},
    {Certificate, "subjectPublicKeyInfo/algorithm", WORDS("The kind of the public key.")},
    {Certificate, "subjectPublicKeyInfo/algorithm/algorithm",
        WORDS("The object identifier of the kind of key.")},
    {Certificate, "subjectPublicKey",
        WORDS("The public key itself, in the form of its algorithm.")},
    {Certificate, "rsaPublicKey",
        WORDS("An RSA public key: modulus and exponent (RFC 8017 appendix A.1.1).")},
    {Certificate, "modulus",
        WORDS("The product of the two primes. Its length is the size of the key.")},
    {Certificate, "publicExponent", WORDS("The public exponent, nearly always 65537.")},
    {Certificate, "issuerUniqueID",
        WORDS("An identifier for the issuer from before names were unique. RFC 5280 tells "
              "authorities not to use it.")},
    {Certificate, "subjectUniqueID",
        WORDS("An identifier for the subject from before names were unique. RFC 5280 tells "
              "authorities not to use it.")},
    {Certificate, "extensions",
        WORDS("What the key may be used for, and where to find more about certificate and "
              "issuer.")},
    {Certificate, "extensions/list", WORDS("The extensions, each at most once.")},
    {Certificate, "extnID", WORDS("Which extension this is.")},
    {Certificate, "critical",
        WORDS("Whether a verifier that does not understand the extension has to refuse the "
              "certificate.")},
    {Certificate, "extnValue", WORDS("The contents of the extension, DER inside an octet string.")},
    {Certificate, "certificate/signatureAlgorithm",
        WORDS("The algorithm of the signature. It has to equal the one inside the signed "
              "part.")},
    {Certificate, "signatureValue", WORDS("The issuer's signature over the signed part.")},
    {Certificate, "algorithm", WORDS("The object identifier of the algorithm.")},
    {Certificate, "parameters",
        WORDS("Parameters of the algorithm. For RSA it is NULL, for elliptic curves the "
              "curve.")},
    {Certificate, "subjectKeyIdentifier",
        WORDS("A short name for this key, usually a digest of it. Certificates issued with it "
              "carry the same value as authority key identifier.")},
    {Certificate, "authorityKeyIdentifier",
        WORDS("Which key of the issuer signed. It helps to choose among issuers of one name "
              "and proves nothing.")},
    {Certificate, "keyIdentifier", WORDS("The subject key identifier of the issuer's key.")},
    {Certificate, "authorityCertIssuer", WORDS("The issuer of the issuer's certificate.")},
    {Certificate, "authorityCertSerialNumber",
        WORDS("The serial number of the issuer's certificate.")},
    {Certificate, "keyUsage",
        WORDS("What the key may do: digitalSignature for a signer, keyCertSign for an "
              "authority (RFC 5280 section 4.2.1.3).")},
    {Certificate, "extKeyUsage",
        WORDS("For which purposes the key may be used. Azure's signers have serverAuth, until "
              "2026 clientAuth as well.")},
    {Certificate, "basicConstraints",
        WORDS("Whether the key may sign certificates, and how many authorities may follow "
              "below it.")},
    {Certificate, "basicConstraints/cA",
        WORDS("TRUE for an authority. A certificate without it must not issue others.")},
    {Certificate, "pathLenConstraint",
        WORDS("How many further authorities may stand between this one and the end of the "
              "path.")},
    {Certificate, "subjectAltName",
        WORDS("The names that the certificate is for. The metadata service's certificate has "
              "metadata.azure.com, or another cloud's domain, and that of its region.")},
    {Certificate, "issuerAltName", WORDS("Further names of the issuer. Not used here.")},
    {Certificate, "subjectAltName/dNSName",
        WORDS("A host name that the certificate is for. The region in front of the metadata "
              "domain is the only signed hint of the location.")},
    {Certificate, "dNSName", WORDS("A host name.")},
    {Certificate, "iPAddress",
        WORDS("An address, or an address with its mask in name constraints.")},
    {Certificate, "rfc822Name", WORDS("A mail address.")},
    {Certificate, "directoryName", WORDS("A distinguished name.")},
    {Certificate, "uniformResourceIdentifier", WORDS("An address on the web.")},
    {Certificate, "otherName", WORDS("A name of a kind that an object identifier tells.")},
    {Certificate, "registeredID", WORDS("An object identifier as a name.")},
    {Certificate, "nameConstraints",
        WORDS("Which names certificates below this authority may have.")},
    {Certificate, "permittedSubtrees",
        WORDS("Names have to lie below one of these, for each kind of name that is listed.")},
    {Certificate, "excludedSubtrees", WORDS("Names must not lie below any of these.")},
    {Certificate, "certificatePolicies",
        WORDS("Under which rules the certificate was issued. Shown, and not judged here.")},
    {Certificate, "policyIdentifier",
        WORDS("The object identifier of the rules, such as domain-validated.")},
    {Certificate, "policyQualifiers", WORDS("Where the rules can be read, or a notice to show.")},
    {Certificate, "policyMappings",
        WORDS("Which policies of the issuer equal which of the subject.")},
    {Certificate, "policyConstraints",
        WORDS("How policies have to be followed further down the path.")},
    {Certificate, "inhibitAnyPolicy", WORDS("From how deep on anyPolicy counts for nothing.")},
    {Certificate, "cRLDistributionPoints",
        WORDS("Where the lists of revoked certificates are. Revocation is not asked about "
              "here.")},
    {Certificate, "distributionPoint", WORDS("One place of a revocation list.")},
    {Certificate, "freshestCRL", WORDS("Where the newest changes to the revocation list are.")},
    {Certificate, "authorityInfoAccess",
        WORDS("Where to find the issuer's certificate and its revocation service. Anybody can "
              "write an address here until the chain holds, so only known hosts are asked.")},
    {Certificate, "accessMethod",
        WORDS("What is found at the address: the issuer's certificate (caIssuers) or a "
              "revocation service (OCSP).")},
    {Certificate, "authorityInfoAccess/uniformResourceIdentifier",
        WORDS("The address. That of caIssuers is where a missing intermediate certificate is "
              "fetched.")},
    {Certificate, "subjectInfoAccess", WORDS("Where to find services of the subject.")},
    {Certificate, "signedCertificateTimestampList",
        WORDS("Promises of public logs to record this certificate (RFC 6962). Not checked "
              "here.")},
    {Certificate, "precertificatePoison",
        WORDS("Marks a certificate that was only made for public logs and must never be "
              "accepted.")},
    {Certificate, "tlsFeature",
        WORDS("Features of TLS that the holder promises, such as stapled revocation answers.")},
    {Certificate, "ocspNoCheck",
        WORDS("Tells that the revocation of this responder need not be asked about.")},
    {Certificate, "qcStatements",
        WORDS("Statements about certificates that are qualified under European law.")},
    {Certificate, "microsoftCertificateTemplate",
        WORDS("The template of Microsoft's authority that the certificate was made from, with "
              "its version.")},
    {Certificate, "microsoftCertificateTemplateName",
        WORDS("The name of the template of Microsoft's authority.")},
    {Certificate, "microsoftCaVersion",
        WORDS("Which certificate and which key of Microsoft's authority were in use.")},
    {Certificate, "microsoftPreviousCaCertificateHash",
        WORDS("The digest of the authority's certificate before this one.")},
    {Certificate, "microsoftApplicationPolicies",
        WORDS("Microsoft's own form of the extended key usage.")},
    {Certificate, "countryName", WORDS("The country, in two letters.")},
    {Certificate, "stateOrProvinceName", WORDS("The state or province.")},
    {Certificate, "localityName", WORDS("The place.")},
    {Certificate, "organizationName", WORDS("The organization.")},
    {Certificate, "organizationalUnitName", WORDS("A part of the organization.")},
    {Certificate, "commonName",
        WORDS("The name that people know the holder by. Host names here count for nothing; "
              "those of subjectAltName do.")},
    {Certificate, "domainComponent", WORDS("One label of a domain name.")},
    {Certificate, "emailAddress", WORDS("A mail address.")},
    {Certificate, "organizationIdentifier",
        WORDS("The organization's entry in a public register.")},
    {Certificate, "type", WORDS("Which attribute of the name this is.")},
    {Certificate, "value", WORDS("The text of the attribute.")},

    {TokenHeader, "header",
        WORDS("The first part of the token: how it is signed (RFC 7515). Nothing in it is "
              "trusted before the signature holds.")},
    {TokenHeader, "alg",
        WORDS("The signature algorithm. Only RS256 is accepted: it is what Entra signs with, "
              "and a token must not choose a weaker one.")},
    {TokenHeader, "typ", WORDS("The kind of token, JWT.")},
    {TokenHeader, "kid",
        WORDS("Which key of the issuer's key set signed. It is looked up there and nowhere "
              "else.")},
    {TokenHeader, "x5t",
        WORDS("The SHA-1 thumbprint of the signing certificate. In Entra's version 1 tokens "
              "it equals kid; version 2 leaves it out.")},
    {TokenHeader, "x5t#S256", WORDS("The SHA-256 thumbprint of the signing certificate.")},
    {TokenHeader, "x5c",
        WORDS("Certificates of the signing key. A token that brings its own key is refused.")},
    {TokenHeader, "x5u",
        WORDS("An address of certificates of the key. A token must not say where its key is "
              "found, so this is refused.")},
    {TokenHeader, "jku",
        WORDS("An address of a key set. A token must not say where its key is found, so this "
              "is refused.")},
    {TokenHeader, "jwk",
        WORDS("The signing key itself. A token that brings its own key is refused.")},
    {TokenHeader, "crit",
        WORDS("Extensions that have to be understood. None are, so this is refused.")},
    {TokenHeader, "cty", WORDS("The kind of the payload, for tokens inside tokens.")},
    {TokenHeader, "nonce",
        WORDS("A value that Entra puts into tokens for Microsoft Graph. Such a token can only "
              "be checked by its receiver.")},

    {TokenClaims, "token",
        WORDS("A compact JSON Web Signature: header, payload and signature, each in "
              "base64url, with dots between them.")},
    {TokenClaims, "payload",
        WORDS("The claims of the token: the second part, signed together with the header.")},
    {TokenClaims, "signature",
        WORDS("The signature over the first two parts. Whoever has it can use the token until "
              "it expires, so it is masked.")},
    {TokenClaims, "aud",
        WORDS("Whom the token is for. Version 1 tokens have the resource as it was asked for, "
              "with or without a slash at the end; version 2 tokens the client id of the "
              "application.")},
    {TokenClaims, "iss",
        WORDS("Who issued the token: the tenant's address at Entra, in one form for version 1 "
              "and another for version 2.")},
    {TokenClaims, "iat", WORDS("When the token was issued, in seconds since 1970.")},
    {TokenClaims, "nbf",
        WORDS("Before this time the token must not be accepted, in seconds since 1970. Entra "
              "writes the time of issue.")},
    {TokenClaims, "exp",
        WORDS("From this time on the token must not be accepted, in seconds since 1970. "
              "Tokens of managed identities hold for 24 hours and 5 minutes.")},
    {TokenClaims, "tid",
        WORDS("The id of the tenant that the token belongs to. It selects the entry of the "
              "policy.")},
    {TokenClaims, "oid",
        WORDS("The object id of the principal: of the managed identity for which the token "
              "was issued. A policy can demand one.")},
    {TokenClaims, "sub",
        WORDS("The principal as the application sees it. For managed identities it equals "
              "oid.")},
    {TokenClaims, "appid",
        WORDS("The client id of the identity that asked for the token (version 1).")},
    {TokenClaims, "azp",
        WORDS("The client id of the identity that asked for the token (version 2).")},
    {TokenClaims, "appidacr",
        WORDS("How the client proved who it is (version 1): 0 not at all, 1 by a secret, 2 by "
              "a certificate. Managed identities have 2.")},
    {TokenClaims, "azpacr",
        WORDS("How the client proved who it is (version 2): 0 not at all, 1 by a secret, 2 by "
              "a certificate.")},
    {TokenClaims, "idp",
        WORDS("Who authenticated the subject. It equals the issuer unless the account is a "
              "guest.")},
    {TokenClaims, "idtyp",
        WORDS("The kind of subject: app for identities without a user. For an application's "
              "own audience it may be missing.")},
    {TokenClaims, "ver",
        WORDS("The version of the token format, 1.0 or 2.0. It is chosen by the application "
              "that the token is for.")},
    {TokenClaims, "xms_mirid",
        WORDS("The resource id of the managed identity: of the machine for a system-assigned "
              "one, of the identity itself for a user-assigned one.")},
    {TokenClaims, "xms_az_rid",
        WORDS("The resource id of the machine on which a user-assigned identity asked for the "
              "token.")},
    {TokenClaims, "xms_tcdt", WORDS("When the tenant was made, in seconds since 1970.")},
    {TokenClaims, "xms_idrel",
        WORDS("How the subject is related to the tenant. For Microsoft's own use.")},
    {TokenClaims, "xms_cae",
        WORDS("Tells that the client understands continuous access evaluation.")},
    {TokenClaims, "roles", WORDS("Roles of the application that were granted to the identity.")},
    {TokenClaims, "scp",
        WORDS("Permissions that a user granted to an application. A managed identity has "
              "none.")},
    {TokenClaims, "upn",
        WORDS("The name with which a user signs in. A managed identity has none.")},
    {TokenClaims, "unique_name",
        WORDS("A name of the user for people. A managed identity has none.")},
    {TokenClaims, "name", WORDS("The display name of the user.")},
    {TokenClaims, "groups", WORDS("Groups that the subject is a member of.")},
    {TokenClaims, "wids", WORDS("Directory roles of the subject.")},
    {TokenClaims, "aio", WORDS("Opaque to everybody but Entra.")},
    {TokenClaims, "rh", WORDS("Opaque to everybody but Entra.")},
    {TokenClaims, "uti", WORDS("The unique id of the token, as in the sign-in logs.")},
    {TokenClaims, "jti", WORDS("The unique id of the token.")},
    {TokenClaims, "auth_time", WORDS("When the subject signed in, in seconds since 1970.")},
    {TokenClaims, "acr", WORDS("How strongly the user authenticated.")},
    {TokenClaims, "amr", WORDS("By which means the user authenticated.")},

    {KeySet, "jwks",
        WORDS("The issuer's key set (RFC 7517): the keys that it signs tokens with now, "
              "before and soon.")},
    {KeySet, "keys", WORDS("The keys, in no order that means anything.")},
    {KeySet, "keys/kty", WORDS("The kind of key. RSA is what is accepted here.")},
    {KeySet, "keys/use", WORDS("What the key is for: sig for signatures.")},
    {KeySet, "keys/kid", WORDS("The name of the key, by which a token's header chooses it.")},
    {KeySet, "keys/alg", WORDS("The algorithm that the key is for. Entra leaves it out.")},
    {KeySet, "keys/key_ops", WORDS("What the key may do. Entra leaves it out.")},
    {KeySet, "keys/n",
        WORDS("The modulus of an RSA key in base64url. Its length is the size of the key.")},
    {KeySet, "keys/e", WORDS("The public exponent of an RSA key in base64url. AQAB is 65537.")},
    {KeySet, "keys/crv", WORDS("The curve of an elliptic curve key.")},
    {KeySet, "keys/x", WORDS("The x coordinate of an elliptic curve key.")},
    {KeySet, "keys/y", WORDS("The y coordinate of an elliptic curve key.")},
    {KeySet, "keys/x5c",
        WORDS("Certificates of the key, base64 DER. Entra's are signed by themselves, so they "
              "add nothing to the key.")},
    {KeySet, "keys/x5t",
        WORDS("The SHA-1 thumbprint of the first certificate. In Entra's key sets it equals "
              "kid.")},
    {KeySet, "keys/x5t#S256", WORDS("The SHA-256 thumbprint of the first certificate.")},
    {KeySet, "keys/issuer",
        WORDS("For which issuer the key may be used. {tenantid} stands for any tenant.")},
    {KeySet, "keys/cloud_instance_name",
        WORDS("Which cloud the key belongs to. Keys of other clouds can be in the same set.")},
    {KeySet, "keys/d",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},
    {KeySet, "keys/p",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},
    {KeySet, "keys/q",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},
    {KeySet, "keys/dp",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},
    {KeySet, "keys/dq",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},
    {KeySet, "keys/qi",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},
    {KeySet, "keys/oth",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},
    {KeySet, "keys/k",
        WORDS("A private part of the key. It has no place in a key set that is published, so "
              "the key is refused and the value masked.")},

    {Discovery, "discovery",
        WORDS("The issuer's description of itself: OpenID Connect discovery document.")},
    {Discovery, "issuer",
        WORDS("The issuer exactly as its tokens write it. It has to equal the one that the "
              "policy expects.")},
    {Discovery, "jwks_uri",
        WORDS("Where the issuer's key set is. It has to be https and lie with the issuer's "
              "own hosts.")},
    {Discovery, "authorization_endpoint", WORDS("Where users sign in.")},
    {Discovery, "token_endpoint", WORDS("Where clients get tokens.")},
    {Discovery, "device_authorization_endpoint",
        WORDS("Where devices without a browser begin to sign in.")},
    {Discovery, "userinfo_endpoint", WORDS("Where claims about a user can be asked for.")},
    {Discovery, "end_session_endpoint", WORDS("Where users sign out.")},
    {Discovery, "id_token_signing_alg_values_supported",
        WORDS("Algorithms that the issuer signs with. Entra names RS256.")},
    {Discovery, "response_types_supported", WORDS("What an authorization request can ask for.")},
    {Discovery, "response_modes_supported", WORDS("How an authorization answer can come back.")},
    {Discovery, "subject_types_supported",
        WORDS("Whether one user has the same subject at all applications; Entra uses pairwise "
              "subjects.")},
    {Discovery, "scopes_supported", WORDS("Scopes that can be asked for.")},
    {Discovery, "claims_supported", WORDS("Claims that tokens of this issuer may have.")},
    {Discovery, "token_endpoint_auth_methods_supported",
        WORDS("How clients can prove who they are.")},
    {Discovery, "tenant_region_scope", WORDS("The region of the tenant's data.")},
    {Discovery, "cloud_instance_name", WORDS("The cloud that the issuer belongs to.")},
    {Discovery, "cloud_graph_host_name", WORDS("The host of the older Graph in this cloud.")},
    {Discovery, "msgraph_host", WORDS("The host of Microsoft Graph in this cloud.")},
    {Discovery, "rbac_url", WORDS("Where access by roles is decided in this cloud.")},
    {Discovery, "kerberos_endpoint", WORDS("Where Kerberos tickets are handed out.")},
    {Discovery, "http_logout_supported",
        WORDS("Whether sign-out is told to applications through the browser.")},
    {Discovery, "frontchannel_logout_supported",
        WORDS("Whether sign-out is told to applications through the browser.")},
    {Discovery, "request_uri_parameter_supported",
        WORDS("Whether requests can be given by address.")},

    {ArmObject, "id",
        WORDS("The resource id: subscription, resource group, provider and name. Compared "
              "without regard to case.")},
    {ArmObject, "name", WORDS("The name of the resource.")},
    {ArmObject, "type", WORDS("The kind of resource, such as Microsoft.Compute/virtualMachines.")},
    {ArmObject, "location",
        WORDS("The region of the resource. It has to fit the region in the name of the "
              "document's signer.")},
    {ArmObject, "tags",
        WORDS("Names and values that people gave the resource. Those that the policy lists "
              "become attributes.")},
    {ArmObject, "zones", WORDS("The availability zones of the resource.")},
    {ArmObject, "properties", WORDS("What is particular to this kind of resource.")},
    {ArmObject, "properties/vmId",
        WORDS("The unique id of the machine. It has to equal vmId in the signed document: "
              "that is what ties the two together.")},
    {ArmObject, "properties/virtualMachineScaleSet",
        WORDS("The scale set that the machine belongs to.")},
    {ArmObject, "virtualMachineScaleSet/id", WORDS("The resource id of the scale set.")},
    {ArmObject, "properties/networkProfile", WORDS("The network interfaces of the machine.")},
    {ArmObject, "networkProfile/networkInterfaces",
        WORDS("The network interfaces, each by its resource id.")},
    {ArmObject, "networkInterfaces/id",
        WORDS("The resource id of a network interface. It is fetched to learn about subnets "
              "and security groups.")},
    {ArmObject, "properties/networkProfileConfiguration",
        WORDS("The network interfaces of a machine in a scale set, described in place.")},
    {ArmObject, "networkInterfaceConfigurations",
        WORDS("The network interfaces of a machine in a scale set.")},
    {ArmObject, "ipConfigurations",
        WORDS("The addresses of the network interface, each in a subnet.")},
    {ArmObject, "subnet/id",
        WORDS("The resource id of the subnet, which also names its virtual network. Both "
              "become attributes.")},
    {ArmObject, "networkSecurityGroup", WORDS("The security group of the network interface.")},
    {ArmObject, "networkSecurityGroup/id",
        WORDS("The resource id of the security group. Its name becomes an attribute.")},
    {ArmObject, "properties/provisioningState", WORDS("How the last change of the resource went.")},
    {ArmObject, "instanceId", WORDS("The number of the machine in its scale set.")},
    {ArmObject, "identity", WORDS("The managed identities of the machine.")},
    {ArmObject, "identity/principalId",
        WORDS("The object id of the system-assigned identity, oid in its tokens.")},
    {ArmObject, "identity/tenantId", WORDS("The tenant of the system-assigned identity.")},
    {ArmObject, "tenantId",
        WORDS("The tenant that the subscription belongs to. It has to be the tenant of the "
              "policy.")},
    {ArmObject, "managedBy",
        WORDS("The resource that manages this one: of a subscription, tenants that have been "
              "given access.")},
    {ArmObject, "subscriptionId", WORDS("The id of the subscription.")},
    {ArmObject, "displayName", WORDS("The name of the subscription for people.")},
};

} // namespace

std::span<const FieldNote> fieldNotes()
{
    return kNotes;
}

} // namespace attest::explain
