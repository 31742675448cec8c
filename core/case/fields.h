// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "case/issues.h"
#include "case/words.h"
#include "decode/json.h"

#include <optional>
#include <string>
#include <vector>

namespace attest::casefile {

/// One strict reading of a case file: its JSON and the first problem. After a problem every read gives
/// an empty value, so readers read straight on and ask once at the end.
struct Reading {
    decode::JsonText json;
    std::optional<Problem> problem;

    [[nodiscard]] bool failed() const { return problem.has_value(); }
    void fail(IssueId id, decode::NodeId at, Params params);
};

/// The members of one object, each asked for by name; what nobody asked for is a problem.
class Fields {
public:
    /// The path names the object in problems ("settings.demands"); empty for the root.
    Fields(Reading& reading, decode::NodeId object, std::string path);

    [[nodiscard]] std::string text(const char* name);
    [[nodiscard]] std::optional<std::string> textOrNull(const char* name);
    [[nodiscard]] Bytes bytes(const char* name);
    [[nodiscard]] std::optional<Bytes> bytesOrNull(const char* name);
    /// An integer of the range, written without fraction or exponent.
    [[nodiscard]] std::int64_t number(const char* name, std::int64_t least, std::int64_t most);
    [[nodiscard]] bool boolean(const char* name);
    [[nodiscard]] Time time(const char* name);
    [[nodiscard]] std::optional<Time> timeOrNull(const char* name);
    [[nodiscard]] std::vector<std::string> texts(const char* name);
    [[nodiscard]] std::optional<std::vector<std::string>> textsOrNull(const char* name);
    [[nodiscard]] Fields object(const char* name);
    [[nodiscard]] std::optional<Fields> objectOrNull(const char* name);
    [[nodiscard]] std::vector<Fields> objects(const char* name);
    [[nodiscard]] bool has(const char* name) const;

    template <typename Enum, std::size_t N>
    [[nodiscard]] Enum word(const char* name, const Spelling<Enum, N>& spelling)
    {
        const std::string found = text(name);
        const auto value = meant(spelling, found);
        if (!value && !m_reading->failed()) {
            badValue(name, found);
        }
        return value.value_or(spelling.front().first);
    }

    void badValue(const char* name, std::string_view found);
    void fail(IssueId id, Params params) { m_reading->fail(id, m_object, std::move(params)); }
    [[nodiscard]] std::string pathOf(const char* name) const;
    /// Every member has been asked for.
    void finish();

private:
    [[nodiscard]] decode::NodeId take(const char* name);
    [[nodiscard]] decode::NodeId takeKind(
        const char* name, decode::NodeKind kind, const char* expected);
    [[nodiscard]] bool isNull(const char* name) const;
    [[nodiscard]] decode::NodeId find(const char* name) const;
    [[nodiscard]] std::vector<std::string> textsOf(decode::NodeId array, const char* name);
    [[nodiscard]] std::optional<Bytes> decoded(const char* name, const std::string& base64);

    Reading* m_reading;
    decode::NodeId m_object;
    std::string m_path;
    std::vector<std::string_view> m_known; ///< static names
};

} // namespace attest::casefile
