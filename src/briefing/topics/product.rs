//! Sums of products.

/// So many products are added side by side: none waits for another.
const LANES: usize = 8;

/// The sum of the products of two rows of equally many numbers.
pub(super) fn product(left: &[f32], right: &[f32]) -> f32 {
    let (left_lanes, left_rest) = left.as_chunks::<LANES>();
    let (right_lanes, right_rest) = right.as_chunks::<LANES>();
    let mut lanes = [0.0; LANES];
    for (left, right) in left_lanes.iter().zip(right_lanes) {
        for ((lane, left), right) in lanes.iter_mut().zip(left).zip(right) {
            *lane += left * right;
        }
    }
    let rest: f32 = left_rest.iter().zip(right_rest).map(|(left, right)| left * right).sum();
    lanes.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::product;

    #[test]
    fn all_products_are_added() {
        let numbers: Vec<f32> = (1_u8..=19).map(f32::from).collect();
        for count in [0, 3, 8, 16, 19] {
            let expected: f32 = numbers[..count].iter().map(|one| one * 2.0).sum();
            assert!((product(&numbers[..count], &[2.0; 19][..count]) - expected).abs() < 1e-3, "{count}");
        }
    }
}
