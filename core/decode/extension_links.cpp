// SPDX-License-Identifier: GPL-3.0-or-later
// Extensions that name the subject, or point at keys, issuers, logs and revocation.
#include "decode/extension.h"
#include "decode/oids.h"

namespace attest::decode {

void readSubjectAltName(DerCursor& in, Certificate& certificate)
{
    const Element list = in.take(tag::kSequence, "subjectAltName");
    std::vector<GeneralName> names = generalNamesOf(in, list);
    in.finish();
    if (in.failed()) {
        return;
    }
    if (names.empty()) {
        in.reading().note(issue::kSanEmpty, list.span);
    }
    certificate.subjectAltName = std::move(names);
}

void readIssuerAltName(DerCursor& in, Certificate&)
{
    const Element list = in.take(tag::kSequence, "issuerAltName");
    noteIfEmpty(in, list, "issuerAltName");
    static_cast<void>(generalNamesOf(in, list));
    in.finish();
}

void readAuthorityKeyId(DerCursor& in, Certificate& certificate)
{
    const Element whole = in.take(tag::kSequence, "authorityKeyIdentifier");
    DerCursor fields = in.enter(whole);
    AuthorityKeyId id;
    if (fields.nextIs(tag::context(0))) {
        const Element key = fields.take(tag::context(0), "keyIdentifier", NodeKind::OctetString);
        id.keyId = copyBytes(in.reading().bytes(key.value));
    }
    const bool hasIssuer = fields.nextIs(tag::contextConstructed(1));
    if (hasIssuer) {
        id.issuer = generalNamesOf(fields,
            fields.take(tag::contextConstructed(1), "authorityCertIssuer", NodeKind::Sequence));
    }
    if (fields.nextIs(tag::context(2))) {
        id.serial = integerOf(in.reading(),
            fields.take(tag::context(2), "authorityCertSerialNumber", NodeKind::Integer));
    }
    fields.finish();
    in.finish();
    if (in.failed()) {
        return;
    }
    if (hasIssuer != id.serial.has_value()) {
        in.reading().note(issue::kAkiIncomplete, whole.span);
    }
    certificate.authorityKeyId = std::move(id);
}

void readSubjectKeyId(DerCursor& in, Certificate& certificate)
{
    const Element key = in.take(tag::kOctetString, "subjectKeyIdentifier");
    in.finish();
    if (!in.failed()) {
        certificate.subjectKeyId = copyBytes(in.reading().bytes(key.value));
    }
}

namespace {

struct AccessPoints {
    std::vector<std::string> caIssuers, ocsp;
    Spans caIssuersSpans;
};

void takeAccess(DerCursor& list, AccessPoints& points)
{
    DerCursor fields = list.enter(list.take(tag::kSequence, nullptr));
    const Oid method = takeOid(fields, "accessMethod");
    const GeneralName location = takeGeneralName(fields);
    fields.finish();
    if (list.failed() || location.kind != GeneralName::Kind::Uri) {
        return;
    }
    std::string url(asText(location.value));
    if (method == oids::kCaIssuers) {
        points.caIssuers.push_back(std::move(url));
        points.caIssuersSpans.push_back(location.span);
    } else if (method == oids::kOcsp) {
        points.ocsp.push_back(std::move(url));
    }
}

// DistributionPointName is a CHOICE, so its [0] is explicit and holds [0] or [1].
void readPointName(DerCursor in)
{
    if (in.nextIs(tag::contextConstructed(0))) {
        static_cast<void>(generalNamesOf(
            in, in.take(tag::contextConstructed(0), "fullName", NodeKind::Sequence)));
    } else {
        static_cast<void>(rdnOf(
            in, in.take(tag::contextConstructed(1), "nameRelativeToCRLIssuer", NodeKind::Set)));
    }
    in.finish();
}

void readPoint(DerCursor fields)
{
    if (fields.nextIs(tag::contextConstructed(0))) {
        readPointName(fields.enter(fields.take(tag::contextConstructed(0), "distributionPoint")));
    }
    if (fields.nextIs(tag::context(1))) {
        static_cast<void>(fields.take(tag::context(1), "reasons", NodeKind::BitString));
    }
    if (fields.nextIs(tag::contextConstructed(2))) {
        static_cast<void>(generalNamesOf(
            fields, fields.take(tag::contextConstructed(2), "cRLIssuer", NodeKind::Sequence)));
    }
    fields.finish();
}

} // namespace

// RFC 5280 4.2.2.1.
void readAuthorityInfoAccess(DerCursor& in, Certificate& certificate)
{
    const Element list = in.take(tag::kSequence, "authorityInfoAccess");
    DerCursor descriptions = in.enter(list);
    noteIfEmpty(descriptions, list, "authorityInfoAccess");
    AccessPoints points;
    while (descriptions.more()) {
        takeAccess(descriptions, points);
    }
    in.finish();
    if (!in.failed()) {
        certificate.caIssuers = std::move(points.caIssuers);
        certificate.caIssuersSpans = std::move(points.caIssuersSpans);
        certificate.ocsp = std::move(points.ocsp);
    }
}

// RFC 5280 4.2.1.13, 4.2.1.15. Only shown: revocation is asked for by nobody here.
void readDistributionPoints(DerCursor& in, Certificate&)
{
    const Element list = in.take(tag::kSequence, "distributionPoints");
    DerCursor points = in.enter(list);
    noteIfEmpty(points, list, "distributionPoints");
    while (points.more()) {
        readPoint(points.enter(points.take(tag::kSequence, nullptr)));
    }
    in.finish();
}

// RFC 6962 3.3: an OCTET STRING around the TLS encoding, which is shown as octets. The timestamps are
// not judged.
void readSctList(DerCursor& in, Certificate&)
{
    static_cast<void>(in.take(tag::kOctetString, "signedCertificateTimestampList"));
    in.finish();
}

} // namespace attest::decode
