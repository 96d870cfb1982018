//! Numbers that take as many bytes as they need: seven bits a byte, the lowest first.

/// Writes a number.
pub(crate) fn write(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads the number at the start of the bytes; what follows it stays.
pub(crate) fn read(bytes: &mut &[u8]) -> u64 {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let Some((&byte, rest)) = bytes.split_first() else { break };
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let numbers = [0, 1, 127, 128, 300, 16_383, 16_384, u64::from(u32::MAX), u64::MAX];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|&number| write(number, &mut bytes));
        let mut rest = bytes.as_slice();
        assert_eq!(numbers.map(|_| read(&mut rest)), numbers);
        assert_eq!(rest, [0; 0]);
    }

    #[test]
    fn bytes_that_end_early_are_no_loop() {
        assert_eq!(read(&mut [0x81].as_slice()), 1);
        assert_eq!(read(&mut [].as_slice()), 0);
    }
}
