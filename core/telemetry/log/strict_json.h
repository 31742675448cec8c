// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attest::telemetry {

/// Whether a text is one RFC 8259 value, judged as it arrives: in constant memory however long it is.
/// Strict in grammar and UTF-8. Names may repeat and halves of surrogate pairs may stand as escapes:
/// the grammar allows both, and a line that has them is a record all the same.
class StrictJson {
public:
    /// Loggers do not nest as deep, and readers that recurse would not survive it.
    static constexpr std::size_t kDeepest = 1000;

    enum class Kind { Object, OtherValue, NotJson, TooDeep };

    void reset();
    void feed(std::string_view part);
    /// Whether what follows cannot change the answer any more.
    [[nodiscard]] bool settled() const { return m_state == State::Bad; }
    /// Of everything since reset().
    [[nodiscard]] Kind finish() const;

private:
    enum class State : std::uint8_t {
        Value,
        FirstItem, ///< of an array: a value or its end
        FirstName, ///< of an object: a name or its end
        Name,
        Colon,
        AfterValue,
        Text,
        Escape,
        Hex,
        Minus,
        Zero,
        Digits,
        Point,
        Fraction,
        Exponent,
        ExponentSign,
        ExponentDigits,
        Word,
        Bad,
    };

    void step(unsigned char c);
    void beginValue(unsigned char c);
    void afterValue(unsigned char c);
    void inText(unsigned char c);
    void inNumber(unsigned char c);
    [[nodiscard]] std::size_t plainRun(std::string_view text) const;
    void push(bool isObject);
    void pop(bool isObject);
    [[nodiscard]] bool inObject() const;
    void endOfText();

    State m_state = State::Value;
    bool m_isName = false;
    bool m_isObject = false; ///< the whole value
    bool m_tooDeep = false;
    std::uint8_t m_hexLeft = 0;
    std::uint8_t m_more = 0; ///< bytes of a UTF-8 sequence still to come
    unsigned char m_low = 0x80, m_high = 0xBF;
    std::string_view m_word; ///< what is left of true, false or null
    std::size_t m_depth = 0;
    std::vector<bool> m_objects; ///< what is open
};

/// The same of a text at hand.
[[nodiscard]] StrictJson::Kind judgeJson(std::string_view text);

} // namespace attest::telemetry
