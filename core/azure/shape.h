// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "decode/json.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attest::azure {

namespace issue {
/// An answer that is JSON, but not as its interface is described. params: what (whose answer: "virtual
/// machine"), path ("properties/vmId"), expected ("text", "object", "list", "number", "true or false"),
/// found
inline constexpr IssueId kUnexpectedShape{"azure.unexpected-shape"};
/// An answer that is no JSON at all. params: what, reason (a json.* id), type (the content type)
inline constexpr IssueId kNotJson{"azure.not-json"};
} // namespace issue

/// An answer of a service under its types: what is absent or null is empty, what has another type than it
/// should have is a fault of the whole answer. Values are cheap and keep the answer alive.
class Value {
public:
    /// Problems: azure.not-json. `what` is a static word for people.
    [[nodiscard]] static Result<Value> read(const char* what, Bytes text);

    [[nodiscard]] bool present() const { return m_node != decode::kNoNode; }
    /// A member of an object; absent where this is absent.
    [[nodiscard]] Value member(std::string_view name) const;
    [[nodiscard]] Value operator[](std::string_view name) const { return member(name); }
    [[nodiscard]] std::string text() const;
    /// Of a text member whose absence, or emptiness, is a fault too.
    [[nodiscard]] std::string needed(std::string_view name) const;
    /// A number, or the text of one, as the metadata service writes them.
    [[nodiscard]] std::optional<std::int64_t> number() const;
    [[nodiscard]] bool isTrue() const;
    /// Of a list.
    [[nodiscard]] std::vector<Value> elements() const;
    /// Of an object, in order.
    [[nodiscard]] std::vector<std::pair<std::string, Value>> members() const;
    /// The bytes as they came; empty where absent.
    [[nodiscard]] std::string json() const;

    /// The first fault that reading any value of this answer ran into.
    [[nodiscard]] const std::optional<Problem>& fault() const { return m_answer->fault; }

private:
    struct Answer {
        const char* what;
        decode::JsonText json;
        std::optional<Problem> fault;
    };
    Value(std::shared_ptr<Answer> answer, decode::NodeId node)
        : m_answer(std::move(answer))
        , m_node(node)
    {
    }
    /// Whether it is of that kind; says so where it is of another.
    [[nodiscard]] bool is(decode::NodeKind kind, const char* expected) const;
    void say(const char* expected, std::string found, std::string_view below = {}) const;

    std::shared_ptr<Answer> m_answer;
    decode::NodeId m_node;
};

} // namespace attest::azure
