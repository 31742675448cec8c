// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/der_fields.h"

#include "decode/der_values.h"

namespace attest::decode {

Oid oidOf(DerReading& reading, const Element& element)
{
    const ByteView contents = reading.bytes(element.value);
    if (!reading.failed() && !isOid(contents)) {
        reading.fail(issue::kBadOid, element.span);
    }
    return Oid(asText(contents));
}

Bytes integerOf(DerReading& reading, const Element& element)
{
    const ByteView contents = reading.bytes(element.value);
    if (!reading.failed() && !isInteger(contents)) {
        reading.fail(issue::kBadInteger, element.span);
    }
    return copyBytes(contents);
}

std::int64_t smallIntegerOf(DerReading& reading, const Element& element)
{
    const auto value = integer64(reading.bytes(element.value));
    if (!reading.failed() && !value) {
        reading.fail(issue::kBadInteger, element.span);
    }
    return value.value_or(0);
}

Span octetsOf(DerReading& reading, const Element& bitString)
{
    const ByteView contents = reading.bytes(bitString.value);
    if (reading.failed()) {
        return {};
    }
    if (!isBitString(contents) || contents[0] != 0) {
        reading.fail(issue::kBadBitString, bitString.span);
        return {};
    }
    Span octets = bitString.value;
    ++octets.offset;
    --octets.length;
    return octets;
}

Oid takeOid(DerCursor& in, const char* label)
{
    return oidOf(in.reading(), in.take(tag::kOid, label));
}

Bytes takeInteger(DerCursor& in, const char* label)
{
    return integerOf(in.reading(), in.take(tag::kInteger, label));
}

std::int64_t takeSmallInteger(DerCursor& in, const char* label)
{
    return smallIntegerOf(in.reading(), in.take(tag::kInteger, label));
}

bool takeBoolean(DerCursor& in, const char* label)
{
    const Element element = in.take(tag::kBoolean, label);
    const auto value = booleanValue(in.reading().bytes(element.value));
    if (!in.failed() && !value) {
        in.reading().fail(issue::kBadBoolean, element.span);
    }
    return value.value_or(false);
}

Time takeTime(DerCursor& in, const char* label)
{
    const bool utc = in.nextIs(tag::kUtcTime);
    const Element element = in.take(utc ? tag::kUtcTime : tag::kGeneralizedTime, label);
    const auto value = timeValue(element.tag, in.reading().bytes(element.value));
    if (!in.failed() && !value) {
        in.reading().fail(issue::kBadTime, element.span);
    }
    return value.value_or(Time{});
}

AlgorithmId takeAlgorithm(DerCursor& in, const char* label)
{
    const Element whole = in.take(tag::kSequence, label);
    DerCursor fields = in.enter(whole);
    AlgorithmId algorithm;
    algorithm.span = whole.span;
    algorithm.oid = takeOid(fields, "algorithm");
    algorithm.parameters = fields.rest();
    if (fields.more()) {
        walkAny(fields, fields.takeAny("parameters"));
    }
    fields.finish();
    return algorithm;
}

namespace {

void checkContents(DerReading& reading, const Element& element)
{
    const ByteView contents = reading.bytes(element.value);
    switch (element.tag) {
    case tag::kInteger:
    case tag::kEnumerated:
        if (!isInteger(contents)) {
            reading.fail(issue::kBadInteger, element.span);
        }
        break;
    case tag::kBoolean:
        if (!booleanValue(contents)) {
            reading.fail(issue::kBadBoolean, element.span);
        }
        break;
    case tag::kNull:
        if (!contents.empty()) {
            reading.fail(issue::kBadNull, element.span);
        }
        break;
    case tag::kOid:
        if (!isOid(contents)) {
            reading.fail(issue::kBadOid, element.span);
        }
        break;
    case tag::kBitString:
        if (!isBitString(contents)) {
            reading.fail(issue::kBadBitString, element.span);
        }
        break;
    default:
        break;
    }
}

} // namespace

// The recursion ends because enter() fails the reading past kLimits.depth.
void walkAny(const DerCursor& in, const Element& element)
{
    if (in.failed()) {
        return;
    }
    if (!tag::isConstructed(element.tag)) {
        checkContents(in.reading(), element);
        return;
    }
    DerCursor inner = in.enter(element);
    while (inner.more()) {
        walkAny(inner, inner.takeAny(nullptr));
    }
}

} // namespace attest::decode
