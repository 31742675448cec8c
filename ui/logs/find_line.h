// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;

namespace attest::ui {

class BarEdit;

/// What is looked for among the lines that are shown, which changes nothing about which are shown.
struct Sought {
    enum class Form { Text, Pattern } form = Form::Text; ///< in any case of letters
    QString text;
    friend bool operator==(const Sought&, const Sought&) = default;
};

/// Quick find: the text or pattern, the next one and the one before.
class FindLine final : public QWidget {
    Q_OBJECT
public:
    enum class Way { Next, Previous };
    explicit FindLine(QWidget* parent = nullptr);

    void open();
    [[nodiscard]] Sought sought() const;
    /// "Looking...", "None found", or what is wrong with the pattern.
    void say(const QString& text);

signals:
    void wanted(const attest::ui::Sought& sought, attest::ui::FindLine::Way way);
    /// Another text: what is marked in the rows follows at once.
    void edited(const attest::ui::Sought& sought);
    void closed();

private:
    void go(Way way);

    BarEdit* m_text;
    QCheckBox* m_pattern;
    QLabel* m_said;
};

} // namespace attest::ui
