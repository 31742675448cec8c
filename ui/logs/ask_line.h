// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace attest::ui {

class BarEdit;

/// One line that is asked for below the rows: a time to go to, a note.
class AskLine final : public QWidget {
    Q_OBJECT
public:
    struct Given {
        QString question, example, button;
    };
    explicit AskLine(const Given& given, QWidget* parent = nullptr);

    void open(const QString& text);
    /// What is wrong with it: it stays open.
    void refuse(const QString& why);

signals:
    void answered(const QString& text);
    void closed();

private:
    BarEdit* m_text;
    QLabel* m_wrong;
};

} // namespace attest::ui
