// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/span.h"
#include "bytes/byte_search.h"

#include <QtWidgets/QWidget>

#include <vector>

class QCheckBox;
class QLabel;

namespace attest::ui {

class BarEdit;

/// Looks for bytes: what was typed, how many there are, the next and the one before, around the end.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void open();
    /// What is looked in. Places that touch a secret are not found.
    void setBytes(ByteView bytes, BufferId buffer, const std::vector<Span>& secrets);
    [[nodiscard]] const std::vector<Span>& places() const { return m_places; }

signals:
    void found(const attest::Span& span);
    void closed();

private:
    void look();
    void go(int by);
    void say();

    BarEdit* m_text;
    QCheckBox* m_plain;
    QLabel* m_count;
    ByteView m_bytes;
    BufferId m_buffer = 0;
    std::vector<Span> m_secrets;
    std::vector<Span> m_places;
    std::optional<std::size_t> m_at;
};

} // namespace attest::ui
