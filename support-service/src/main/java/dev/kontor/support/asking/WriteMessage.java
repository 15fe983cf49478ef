package dev.kontor.support.asking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.kontor.support.ticket.Message;
import dev.kontor.support.ticket.Text;

/// What a customer adds to a ticket.
record WriteMessage(@NotBlank @Size(max = Message.LONGEST) @Pattern(regexp = Text.LINES) String text) {

}
