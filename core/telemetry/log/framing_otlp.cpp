// SPDX-License-Identifier: GPL-3.0-or-later
// OTLP's JSON form of logs (opentelemetry-proto, ExportLogsServiceRequest): names in camel case, 64-bit
// numbers as texts or numbers, ids in hexadecimal, unknown members ignored.
#include "telemetry/log/framing.h"

#include <charconv>

namespace attest::telemetry {

namespace {

/// An AnyValue: {"stringValue":"..."} and its like. Nested ones stay JSON.
std::string anyText(const RawValue& value)
{
    ValueScan scan(value.raw);
    RawMember member;
    return scan.next(member) ? member.value.text() : value.text();
}

std::int64_t wholeIn(const RawValue& value)
{
    const auto text = value.plain();
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? number : 0;
}

void takeAttributes(const RawValue& list, Envelope& into)
{
    ValueScan items(list.raw);
    RawValue item;
    while (into.fields.size() < kMostFields && items.next(item)) {
        ValueScan scan(item.raw);
        RawMember member;
        LogField field;
        while (scan.next(member)) {
            if (member.key == "key") {
                field.key = member.value.text();
            } else if (member.key == "value") {
                field.value = anyText(member.value);
            }
        }
        if (field.key == "k8s.pod.name" || field.key == "host.name") {
            into.host = field.value;
        }
        into.fields.push_back(std::move(field));
    }
}

Unwrapped recordOf(const RawValue& value, const Envelope& resource)
{
    Unwrapped out;
    out.envelope = resource;
    out.envelope.isOtlp = true;
    Nanos observed = kNoTime;
    ValueScan scan(value.raw);
    RawMember member;
    while (scan.next(member)) {
        auto& around = out.envelope;
        if (member.key == "timeUnixNano") {
            around.time = wholeIn(member.value) > 0 ? wholeIn(member.value) : kNoTime;
        } else if (member.key == "observedTimeUnixNano") {
            observed = wholeIn(member.value) > 0 ? wholeIn(member.value) : kNoTime;
        } else if (member.key == "severityNumber") {
            around.level = levelOfSeverity(wholeIn(member.value));
        } else if (member.key == "severityText" && around.level == Level::Unknown) {
            around.level = levelOf(member.value.plain());
        } else if (member.key == "body") {
            out.text = anyText(member.value);
        } else if (member.key == "traceId") {
            around.trace = member.value.text();
        } else if (member.key == "spanId") {
            around.span = member.value.text();
        } else if (member.key == "attributes") {
            takeAttributes(member.value, around);
        }
    }
    if (out.envelope.time == kNoTime) {
        out.envelope.time = observed;
    }
    return out;
}

template <typename Each>
void forEachItem(std::string_view list, const Each& each)
{
    ValueScan items(list);
    RawValue item;
    while (items.next(item)) {
        each(item);
    }
}

/// The items of that member of an object.
template <typename Each>
void forEachIn(std::string_view object, std::string_view name, const Each& each)
{
    ValueScan scan(object);
    RawMember member;
    while (scan.next(member)) {
        if (member.key == name) {
            forEachItem(member.value.raw, each);
        }
    }
}

} // namespace

void unwrapOtlp(std::string_view line, const Unwrapper::Sink& sink)
{
    std::size_t count = 0;
    forEachIn(line, "resourceLogs", [&](const RawValue& resourceLogs) {
        Envelope resource;
        ValueScan scan(resourceLogs.raw);
        RawMember member;
        while (scan.next(member)) {
            if (member.key == "resource") {
                ValueScan inner(member.value.raw);
                RawMember of;
                while (inner.next(of)) {
                    if (of.key == "attributes") {
                        takeAttributes(of.value, resource);
                    }
                }
            }
        }
        forEachIn(resourceLogs.raw, "scopeLogs", [&](const RawValue& scopeLogs) {
            forEachIn(scopeLogs.raw, "logRecords", [&](const RawValue& record) {
                if (count++ < kMostOtlpRecords) {
                    sink(recordOf(record, resource));
                }
            });
        });
    });
    if (count == 0) {
        sink({std::string(line), {}, false});
    }
}

} // namespace attest::telemetry
