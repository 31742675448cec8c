// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/fuzzy.h"

#include <QtCore/QStringList>

namespace attest::ui {
namespace {

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber()
        || (text[at - 1].isLower() && text[at].isUpper());
}

/// Letters in their order with anything between them; gaps cost.
std::optional<int> scattered(const QString& word, const QString& text)
{
    qsizetype at = -1;
    int score = 40;
    for (const QChar letter : word) {
        const auto next = text.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (next < 0) {
            return std::nullopt;
        }
        score += beginsWord(text, next) ? 6 : next == at + 1 ? 2 : -1;
        at = next;
    }
    // One letter here and one there is chance, not what was meant.
    return score >= 36 ? std::optional(std::min(score, 95)) : std::nullopt;
}

std::optional<int> wordScore(const QString& word, const QString& text)
{
    std::optional<int> best;
    for (auto at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (beginsWord(text, at)) {
            return at == 0 ? 300 : 200;
        }
        best = 100;
    }
    return best ? best : scattered(word, text);
}

} // namespace

std::optional<int> fuzzyScore(const QString& typed, const QString& text)
{
    int sum = 0;
    for (const auto& word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const auto score = wordScore(word, text);
        if (!score) {
            return std::nullopt;
        }
        sum += *score;
    }
    // Among equals the shorter one is nearer to what was typed.
    return sum - static_cast<int>(std::min<qsizetype>(text.size(), 60) / 4);
}

} // namespace attest::ui
