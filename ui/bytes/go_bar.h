// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace attest::ui {

class BarEdit;

/// Asks for an offset, in decimal or with 0x in hexadecimal.
class GoBar final : public QWidget {
    Q_OBJECT
public:
    explicit GoBar(QWidget* parent = nullptr);

    void open(std::size_t size);

signals:
    void chosen(std::size_t offset);
    void closed();

private:
    void go();
    BarEdit* m_text;
    QLabel* m_problem;
    std::size_t m_size = 0;
};

} // namespace attest::ui
